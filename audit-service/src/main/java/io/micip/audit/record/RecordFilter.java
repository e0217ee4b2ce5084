package io.micip.audit.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What records somebody asks for. What is empty does not restrict.
/// @param districts those whose records are asked for; empty for all, and only for who may see all
/// @param exact attributes (`actorid`, `actorrole`, `actororg`, `type`, `subject`, `outcome`, `reason`) and the value each has
/// @param from the first instant
/// @param to the instant after the last
public record RecordFilter(Set<String> districts, TreeMap<String, String> exact, Optional<Instant> from,
        Optional<Instant> to) {
    public RecordFilter {
        districts = Set.copyOf(districts);
        exact = new TreeMap<>(exact);
    }

    /// The same filter, always in the same words.
    public String words() {
        return new TreeSet<>(districts) + " " + exact + " " + from.map(Instant::toString).orElse("") + "/"
                + to.map(Instant::toString).orElse("");
    }

    /// Whether a record is asked for.
    public boolean takes(AuditRecord found) {
        boolean here = districts.isEmpty() || found.districts().stream().anyMatch(districts::contains);
        boolean then = from.map(start -> !found.time().isBefore(start)).orElse(true)
                && to.map(end -> found.time().isBefore(end)).orElse(true);
        return here && then && exact.entrySet().stream().allMatch(
                wanted -> wanted.getKey().equals("reason")
                        ? found.reason().equals(Optional.of(wanted.getValue()))
                        : found.attribute(wanted.getKey()).equals(Optional.of(wanted.getValue())));
    }
}
