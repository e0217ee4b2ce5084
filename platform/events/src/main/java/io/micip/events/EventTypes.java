package io.micip.events;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every event type there is, read off the sealed hierarchy, so that no list can be forgotten.
public final class EventTypes {
    private static final String SCHEMAS = "https://micip.io/events/";

    private static final SortedMap<String, Class<? extends PublishedEvent>> BY_NAME = events(PublishedEvent.class)
            .collect(Collectors.toMap(EventTypes::declared, Function.identity(), EventTypes::refuseTwo, TreeMap::new));

    private static final Map<Class<?>, String> BY_CLASS = BY_NAME.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /// The CloudEvents `type` of this event.
    public static String typeOf(PublishedEvent event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " is not a published event");
        }
        return type;
    }

    /// The CloudEvents `dataschema` of this event: where its JSON schema is published.
    public static URI schemaOf(PublishedEvent event) {
        return URI.create(SCHEMAS + typeOf(event) + ".json");
    }

    /// The record of a type, or empty for a type that this version of the platform does not know.
    public static Optional<Class<? extends PublishedEvent>> recordOf(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /// All types with their records, by name.
    public static SortedMap<String, Class<? extends PublishedEvent>> all() {
        return new TreeMap<>(BY_NAME);
    }

    private static Stream<Class<? extends PublishedEvent>> events(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.asSubclass(PublishedEvent.class));
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::events);
    }

    private static String declared(Class<? extends PublishedEvent> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event + " has no @EventType");
        }
        return type.value();
    }

    private static <T> T refuseTwo(T one, T other) {
        throw new IllegalStateException(one + " and " + other + " declare the same type");
    }
}
