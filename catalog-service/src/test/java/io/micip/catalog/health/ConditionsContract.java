package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.health.Conditions.Condition;
import io.micip.catalog.report.ReportId;

import static org.assertj.core.api.Assertions.assertThat;

/// What every collection of conditions promises.
abstract class ConditionsContract {
    private static final SourceId SOURCE = new SourceId("mi-school-data");
    private static final ReportId REPORT = new ReportId(SOURCE, "attendance");
    private static final Instant TWO = Instant.parse("2026-11-24T07:00:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 24);

    abstract Conditions conditions();

    @Test
    void knowsNothingOfAReportThatWasNeverSeen() {
        assertThat(conditions().of(SOURCE)).isEmpty();
    }

    @Test
    void notesThatAReportIsHealthyAndTakesItForNoNews() {
        var conditions = conditions();

        assertThat(conditions.mark(REPORT, Health.HEALTHY, TWO)).isFalse();
        assertThat(conditions.mark(REPORT, Health.HEALTHY, TWO.plusSeconds(86_400))).isFalse();

        assertThat(conditions.of(SOURCE))
                .isEqualTo(Map.of(REPORT, new Condition(Health.HEALTHY, TWO, TWO.plusSeconds(86_400))));
        assertThat(conditions.mark(REPORT, Health.GONE, TWO.plusSeconds(172_800))).isTrue();
    }

    @Test
    void notesWhatIsOtherwiseSinceItIs() {
        var conditions = conditions();

        assertThat(conditions.mark(REPORT, Health.GONE, TWO)).isTrue();
        assertThat(conditions.mark(REPORT, Health.GONE, TWO.plusSeconds(86_400))).isFalse();

        assertThat(conditions.of(SOURCE))
                .isEqualTo(Map.of(REPORT, new Condition(Health.GONE, TWO, TWO.plusSeconds(86_400))));
        assertThat(conditions.of(new SourceId("data-hub"))).isEmpty();
    }

    @Test
    void notesThatAReportRecovered() {
        var conditions = conditions();
        conditions.mark(REPORT, Health.SLOW, TWO);

        assertThat(conditions.mark(REPORT, Health.HEALTHY, TWO.plusSeconds(86_400))).isTrue();

        assertThat(conditions.of(SOURCE)).extractingByKey(REPORT)
                .isEqualTo(new Condition(Health.HEALTHY, TWO.plusSeconds(86_400), TWO.plusSeconds(86_400)));
    }

    @Test
    void letsANightBeTakenOnce() {
        var conditions = conditions();

        assertThat(conditions.take(SOURCE, NIGHT, TWO)).isTrue();
        assertThat(conditions.take(SOURCE, NIGHT, TWO.plusSeconds(1))).isFalse();
        conditions.end(SOURCE, NIGHT, TWO.plusSeconds(2));

        assertThat(conditions.take(SOURCE, NIGHT, TWO.plus(Duration.ofHours(7)))).isFalse();
        assertThat(conditions.take(SOURCE, NIGHT.plusDays(1), TWO.plusSeconds(86_400))).isTrue();
        assertThat(conditions.take(new SourceId("data-hub"), NIGHT, TWO)).isTrue();
    }

    @Test
    void letsANightBeTakenAgainThatWasNeverEnded() {
        var conditions = conditions();
        conditions.take(SOURCE, NIGHT, TWO);

        assertThat(conditions.take(SOURCE, NIGHT, TWO.plus(Duration.ofHours(6)))).isFalse();
        assertThat(conditions.take(SOURCE, NIGHT, TWO.plus(Duration.ofHours(6)).plusSeconds(1))).isTrue();
    }
}
