package io.micip.system.log;

import tools.jackson.databind.JsonNode;

/// An entry of a log, and what it says.
///
/// @param log   number of the log
/// @param index place in it
/// @param event the CloudEvents object
public record Entry(int log, long index, JsonNode event) {
    /// An attribute, empty where it has none.
    public String attribute(String name) {
        return event.path(name).asString("");
    }

    /// The event's type without `io.micip.` and version: `plan.tile-added`.
    public String type() {
        return attribute("type").replaceFirst("^io\\.micip\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /// The event's place among those of its subject, from 1.
    public long sequence() {
        return Long.parseLong(attribute("sequence"));
    }

    /// The version of the agreement that it names, 0 where it names none.
    public long agreementVersion() {
        var version = attribute("agreementversion");
        return version.isEmpty() ? 0 : Long.parseLong(version);
    }

    /// A field of its data, empty where there is none.
    public String data(String name) {
        return event.path("data").path(name).asString("");
    }

    @Override
    public String toString() {
        return "entry " + index + " of log " + log + ": " + event;
    }
}
