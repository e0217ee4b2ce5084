package io.micip.system.faults;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.micip.system.log.Entry;

/// What came to be on record in a run.
///
/// @param districts whose agreement was changed by its own people
/// @param entries   how many of each type that is a step of an agreement or a decision on one
record Course(long districts, Map<String, Long> entries) {
    Course {
        entries = Map.copyOf(entries);
    }

    static Course of(Collection<Entry> all) {
        Predicate<Entry> step = entry -> entry.type().startsWith("agreement.") && entry.agreementVersion() > 0;
        Predicate<Entry> decision = entry -> entry.type()
                .matches("catalog\\.report-(opened|refused)|plan\\.tile-added");
        return new Course(
                all.stream().filter(step).filter(entry -> !entry.type().equals("agreement.offered"))
                        .map(entry -> entry.attribute("district")).distinct().count(),
                all.stream().filter(step.or(decision))
                        .collect(Collectors.groupingBy(Entry::type, Collectors.counting())));
    }

    /// As a line of a report.
    String text() {
        return districts + " districts; on record: " + new TreeMap<>(entries).entrySet().stream()
                .map(type -> type.getKey() + " " + type.getValue())
                .collect(Collectors.joining(", "));
    }
}
