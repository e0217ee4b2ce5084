package io.micip.audit.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.RecordFilter;
import io.micip.audit.record.Records;
import io.micip.audit.record.Records.Order;
import io.micip.audit.record.Records.Position;
import io.micip.chassis.background.Repeating;

/// Counts the use of reports within the last 365 days. A district used a report that somebody opened for it, or added to one
/// of its data sets. Every ten minutes it reads on from where it was, with the last hours once more, for a record can come
/// later than its time; once a day it reads the whole year, which also finds what came later than that.
@Component
class UsageCounting extends Repeating {
    static final Duration COUNTED = Duration.ofDays(365);
    private static final List<String> USES = List.of("io.micip.catalog.report-opened.v1",
            "io.micip.plan.tile-added.v1");
    private static final Duration EVERY = Duration.ofMinutes(10);
    static final Duration READ_AGAIN = Duration.ofHours(6);
    static final Duration ALL_AGAIN = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;

    private final Records records;
    private final Clock clock;
    private volatile @Nullable ReportUsage last;
    /// When each district used each report last; only the counting thread has it.
    private Map<String, Map<String, Instant>> used = new HashMap<>();
    private Instant allReadAt = Instant.MIN;
    private Instant readUntil = Instant.MIN;

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
        boolean all = allReadAt.equals(Instant.MIN) || !allReadAt.plus(ALL_AGAIN).isAfter(asOf);
        var found = all ? new HashMap<String, Map<String, Instant>>() : used;
        USES.forEach(use -> count(use, all ? since : readUntil.minus(READ_AGAIN), asOf, found));
        used = found;
        readUntil = asOf;
        allReadAt = all ? asOf : allReadAt;
        last = ReportUsage.of(since, asOf, districtsSince(since));
    }

    /// Forgets what is older than the year.
    private Map<String, Set<String>> districtsSince(Instant since) {
        used.values().forEach(districts -> districts.values().removeIf(time -> time.isBefore(since)));
        used.values().removeIf(Map::isEmpty);
        return used.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().keySet()));
    }

    private void count(String use, Instant since, Instant asOf, Map<String, Map<String, Instant>> districts) {
        var filter = new RecordFilter(Set.of(), new TreeMap<>(Map.of("type", use)), new TreeMap<>(),
                Optional.of(since), Optional.of(asOf), Optional.empty());
        var after = Optional.<Position>empty();
        List<AuditRecord> found;
        do {
            found = records.find(filter, Order.OLDEST, after, AT_ONCE);
            for (var one : found) {
                var report = one.data().path("reportId").asString("");
                if (!report.isEmpty()) {
                    var times = districts.computeIfAbsent(report, _ -> new HashMap<>());
                    one.districts().forEach(district -> times.merge(district, one.time(), UsageCounting::later));
                }
            }
            after = found.isEmpty() ? after : Optional.of(position(found.getLast()));
        } while (found.size() == AT_ONCE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Position position(AuditRecord found) {
        return new Position(found.time(), found.place());
    }
}
