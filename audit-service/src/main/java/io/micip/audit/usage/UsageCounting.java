package io.micip.audit.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.RecordFilter;
import io.micip.audit.record.Records;
import io.micip.audit.record.Records.Order;
import io.micip.audit.record.Records.Position;
import io.micip.chassis.background.Repeating;

/// Counts the use of reports anew every ten minutes, from the records of the last 365 days. A district used a report that somebody
/// opened for it, or added to one of its data sets.
@Component
class UsageCounting extends Repeating {
    static final Duration COUNTED = Duration.ofDays(365);
    private static final List<String> USES = List.of("io.micip.catalog.report-opened.v1",
            "io.micip.plan.tile-added.v1");
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1_000;

    private final Records records;
    private final Clock clock;
    private volatile @Nullable ReportUsage last;

    UsageCounting(Records records, Clock clock) {
        super("audit-usage", EVERY);
        this.records = records;
        this.clock = clock;
    }

    /// What was counted last; nothing before the first count.
    Optional<ReportUsage> last() {
        return Optional.ofNullable(last);
    }

    @Override
    protected void run() {
        var asOf = clock.instant();
        var since = asOf.minus(COUNTED);
        var districts = new HashMap<String, Set<String>>();
        USES.forEach(use -> count(use, since, asOf, districts));
        last = ReportUsage.of(since, asOf, districts);
    }

    private void count(String use, Instant since, Instant asOf, Map<String, Set<String>> districts) {
        var filter = new RecordFilter(Set.of(), new TreeMap<>(Map.of("type", use)), new TreeMap<>(),
                Optional.of(since), Optional.of(asOf), Optional.empty());
        var after = Optional.<Position>empty();
        List<AuditRecord> found;
        do {
            found = records.find(filter, Order.OLDEST, after, AT_ONCE);
            for (var one : found) {
                var report = one.data().path("reportId").asString("");
                if (!report.isEmpty()) {
                    districts.computeIfAbsent(report, _ -> new HashSet<>()).addAll(one.districts());
                }
            }
            after = found.isEmpty() ? after : Optional.of(position(found.getLast()));
        } while (found.size() == AT_ONCE);
    }

    private static Position position(AuditRecord found) {
        return new Position(found.time(), found.place());
    }
}
