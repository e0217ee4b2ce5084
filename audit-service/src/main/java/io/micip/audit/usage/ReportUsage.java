package io.micip.audit.usage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How many districts used each report within a year.
///
/// @param since   the first instant that is counted
/// @param asOf    the instant after the last
/// @param reports those used by ten districts or more first, the most used before all; then the others by id
record ReportUsage(Instant since, Instant asOf, List<Used> reports) {
    /// A smaller number of districts is not said.
    static final int SMALLEST_SAID = 10;

    ReportUsage {
        reports = List.copyOf(reports);
    }

    /// What was counted, with small numbers hidden.
    ///
    /// @param districts codes of those that used a report, by its id
    static ReportUsage of(Instant since, Instant asOf, Map<String, Set<String>> districts) {
        var reports = districts.entrySet()
                .stream()
                .map(entry -> new Used(entry.getKey(), said(entry.getValue().size())))
                .sorted(Comparator.comparing((Used used) -> used.districts().orElse(0)).reversed()
                        .thenComparing(Used::reportId))
                .toList();
        return new ReportUsage(since, asOf, reports);
    }

    private static OptionalInt said(int districts) {
        return districts < SMALLEST_SAID ? OptionalInt.empty() : OptionalInt.of(districts);
    }

    /// A report that was used.
    ///
    /// @param districts how many districts used it; nothing where they are fewer than ten
    record Used(String reportId, OptionalInt districts) {}
}
