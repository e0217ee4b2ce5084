package io.micip.audit.usage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.InMemoryRecords;
import io.micip.audit.record.Place;
import io.micip.audit.usage.ReportUsage.Used;
import io.micip.testservers.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

class UsageCountingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-10-05T14:00:00Z");

    private final InMemoryRecords records = new InMemoryRecords();
    private final MovingClock clock = MovingClock.at(NOW.toString());
    private final UsageCounting counting = new UsageCounting(records, clock);
    private int index;

    @Test
    void saysNothingBeforeTheFirstCount() {
        assertThat(counting.last()).isEmpty();
    }

    @Test
    void countsEachDistrictOnceHoweverOftenItUsesAReport() {
        for (var district = 0; district < 12; district++) {
            opened("attendance", district, AUTUMN);
            opened("attendance", district, AUTUMN.plusSeconds(60));
            happened("io.micip.plan.tile-added.v1", "attendance", district, AUTUMN);
        }

        assertThat(count()).containsExactly(new Used("attendance", OptionalInt.of(12)));
    }

    @Test
    void hidesNumbersBelowTenAndTheirOrder() {
        use("a-few", 9);
        use("one", 1);
        use("many", 30);
        use("ten", 10);

        assertThat(count()).containsExactly(new Used("many", OptionalInt.of(30)), new Used("ten", OptionalInt.of(10)),
                new Used("a-few", OptionalInt.empty()), new Used("one", OptionalInt.empty()));
    }

    @Test
    void countsNeitherRefusalsNorWhatIsOlderThanAYear() {
        happened("io.micip.catalog.report-refused.v1", "finance", 1, AUTUMN);
        opened("enrollment", 1, NOW.minus(UsageCounting.COUNTED).minusSeconds(1));
        opened("attendance", 1, NOW.minus(UsageCounting.COUNTED));

        assertThat(count()).extracting(Used::reportId).containsExactly("attendance");
    }

    @Test
    void readsMoreThanOnePageOfRecords() {
        for (var i = 0; i < 2_500; i++) {
            opened("attendance", i, AUTUMN.plusSeconds(i % 7));
        }

        assertThat(count()).containsExactly(new Used("attendance", OptionalInt.of(2_500)));
    }

    @Test
    void readsOnAndCountsWhatCameSince() {
        use("attendance", 10);
        count();

        clock.pass(Duration.ofMinutes(10));
        opened("attendance", 10, NOW.plusSeconds(1));
        opened("attendance", 11, NOW.minus(UsageCounting.READ_AGAIN));

        assertThat(count()).containsExactly(new Used("attendance", OptionalInt.of(12)));
    }

    @Test
    void findsWhatCameMuchLaterThanItsTimeOnceADay() {
        use("attendance", 10);
        count();
        opened("attendance", 10, AUTUMN);

        clock.pass(Duration.ofMinutes(10));
        assertThat(count()).containsExactly(new Used("attendance", OptionalInt.of(10)));
        clock.pass(UsageCounting.ALL_AGAIN);
        assertThat(count()).containsExactly(new Used("attendance", OptionalInt.of(11)));
    }

    @Test
    void forgetsWhatGrowsOlderThanAYearAlsoWhileItReadsOn() {
        opened("enrollment", 1, NOW.minus(UsageCounting.COUNTED));
        opened("attendance", 1, AUTUMN);
        count();

        clock.pass(Duration.ofMinutes(10));

        assertThat(count()).extracting(Used::reportId).containsExactly("attendance");
    }

    private List<Used> count() {
        counting.run();
        return counting.last().orElseThrow().reports();
    }

    private void use(String report, int districts) {
        for (var district = 0; district < districts; district++) {
            opened(report, district, AUTUMN);
        }
    }

    private void opened(String report, int district, Instant time) {
        happened("io.micip.catalog.report-opened.v1", report, district, time);
    }

    private void happened(String type, String report, int district, Instant time) {
        var entry = """
                {"type":"%s","time":"%s","district":"%05d","data":{"reportId":"%s"}}""".formatted(type, time,
                10_000 + district, report);
        records.add("log", List.of(AuditRecord.of(new Place(0, index++), entry.getBytes(StandardCharsets.UTF_8))));
    }
}
