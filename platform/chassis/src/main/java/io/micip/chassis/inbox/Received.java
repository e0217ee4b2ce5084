package io.micip.chassis.inbox;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// An event as it came in. A tolerant reader takes what it knows from `data` and passes over the rest.
///
/// @param key        the district's code, or `state`
/// @param attributes the CloudEvents attributes by name, such as `type`, `subject`, `actorid`
/// @param data       the body
/// @param partition  of the topic
/// @param offset     in the partition
public record Received(String key, Map<String, String> attributes, JsonNode data, int partition, long offset) {
    public Received {
        attributes = Map.copyOf(attributes);
    }

    /// The event's id.
    public String id() {
        return attributes.getOrDefault("id", "");
    }

    /// The event's type with its version.
    public String type() {
        return attributes.getOrDefault("type", "");
    }

    /// Path of the resource it happened to.
    public String subject() {
        return attributes.getOrDefault("subject", "");
    }

    /// Any other attribute.
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
