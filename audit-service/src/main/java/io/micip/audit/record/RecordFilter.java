package io.micip.audit.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What records somebody asks for. What is empty does not restrict.
/// @param districts those whose records are asked for; empty for all, and only for who may see all
/// @param exact attributes (`actorid`, `actorrole`, `actororg`, `agreementversion`, `type`, `subject`, `outcome`, `reason`)
///              and the value each has
/// @param beginning attributes and what the value of each begins with
/// @param from the first instant
/// @param to the instant after the last
/// @param within how far each log goes; empty for as far as there are records
public record RecordFilter(Set<String> districts, SortedMap<String, String> exact, SortedMap<String, String> beginning,
        Optional<Instant> from, Optional<Instant> to, Optional<Extent> within) {
    public RecordFilter {
        districts = Set.copyOf(districts);
        exact = new TreeMap<>(exact);
        beginning = new TreeMap<>(beginning);
    }

    /// All records.
    public static RecordFilter all() {
        return new RecordFilter(Set.of(), new TreeMap<>(), new TreeMap<>(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// The same filter, for records inside of an extent.
    public RecordFilter within(Extent extent) {
        return new RecordFilter(districts, exact, beginning, from, to, Optional.of(extent));
    }

    /// The same filter, always in the same words, however far the logs go.
    public String words() {
        return new TreeSet<>(districts) + " " + exact + " " + (beginning.isEmpty() ? "" : beginning + " ")
                + from.map(Instant::toString).orElse("") + "/" + to.map(Instant::toString).orElse("");
    }

    /// Whether a record is asked for.
    public boolean takes(AuditRecord found) {
        boolean here = districts.isEmpty() || found.districts().stream().anyMatch(districts::contains);
        boolean then = from.map(start -> !found.time().isBefore(start)).orElse(true)
                && to.map(end -> found.time().isBefore(end)).orElse(true);
        boolean inside = within.map(extent -> extent.holds(found.place())).orElse(true);
        return here && then && inside
                && exact.entrySet().stream().allMatch(wanted -> value(found, wanted).equals(wanted.getValue()))
                && beginning.entrySet().stream().allMatch(wanted -> value(found, wanted).startsWith(wanted.getValue()));
    }

    private static String value(AuditRecord found, Map.Entry<String, String> wanted) {
        return found.searchable(wanted.getKey()).orElse("");
    }
}
