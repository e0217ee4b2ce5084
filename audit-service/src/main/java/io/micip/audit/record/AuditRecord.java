package io.micip.audit.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An entry of a log, read: what happened, when, where, to what, how it ended, and who did it.
/// Source: NIST SP 800-53 AU-3, Content of Audit Records.
/// @param place where the entry stands
/// @param event the whole CloudEvents object
/// @param time when it happened; the beginning of 1970 if the entry does not say so readably
/// @param districts those whose record it is: the district it happened in, and those a reader's event names
public record AuditRecord(Place place, JsonNode event, Instant time, Set<String> districts) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{5}");

    public AuditRecord {
        districts = Set.copyOf(districts);
    }

    /// Reads an entry.
    public static AuditRecord of(Place place, byte[] entry) {
        JsonNode event = read(entry);
        return new AuditRecord(place, event, time(event.path("time").asString("")), districts(event));
    }

    private static JsonNode read(byte[] entry) {
        try {
            return JSON.readTree(entry);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("entry: not JSON (expected: entry format 1)", e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    private static Set<String> districts(JsonNode event) {
        var districts = new LinkedHashSet<String>();
        districts.add(event.path("district").asString(""));
        event.path("data").path("districts").forEach(district -> districts.add(district.asString("")));
        districts.removeIf(district -> !DISTRICT.matcher(district).matches());
        return districts;
    }

    /// An attribute of the event, such as `type` or `actorid`.
    public Optional<String> attribute(String name) {
        return Optional.of(event.path(name).asString("")).filter(value -> !value.isEmpty());
    }

    /// An attribute that is a whole number, such as `sequence`.
    public Optional<Long> number(String name) {
        return attribute(name).filter(value -> value.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /// Why something was refused, where the event says so.
    public Optional<String> reason() {
        return Optional.of(event.path("data").path("reason").asString("")).filter(value -> !value.isEmpty());
    }

    /// What can be searched for under a name: an attribute, or the `reason` of a refusal.
    public Optional<String> searchable(String name) {
        return name.equals("reason") ? reason() : attribute(name);
    }

    /// The day it happened on, UTC, as `2026-11-23`.
    public String day() {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// What the event says besides its attributes.
    public JsonNode data() {
        return event.path("data");
    }
}
