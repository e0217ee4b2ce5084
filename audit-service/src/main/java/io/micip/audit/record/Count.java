package io.micip.audit.record;

import java.util.Comparator;

/// How many records have a value.
/// @param value as `82030` or `2026-11-23`
/// @param records at least 1
public record Count(String value, long records) {
    /// Days as they come, anything else the most frequent first.
    static Comparator<Count> inOrder(Facet by) {
        var byValue = Comparator.comparing(Count::value);
        return by == Facet.DAY ? byValue : Comparator.comparing(Count::records).reversed().thenComparing(byValue);
    }
}
