package io.micip.audit.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How many records have a value.
/// @param value as `82030` or `2026-11-23`
/// @param records at least 1
public record Count(String value, long records) {
    /// The newest days as they came, of anything else the most frequent first.
    static List<Count> first(Collection<Count> counts, Facet by, int most) {
        var byValue = Comparator.comparing(Count::value);
        return by == Facet.DAY
                ? counts.stream().sorted(byValue).skip(Math.max(0, counts.size() - most)).toList()
                : counts.stream().sorted(Comparator.comparing(Count::records).reversed().thenComparing(byValue))
                        .limit(most).toList();
    }
}
