package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.health.NightWatch.Hours;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.outside.Exchange;
import io.micip.catalog.outside.Exchange.Answered;
import io.micip.catalog.outside.Exchange.Failed;
import io.micip.catalog.outside.Trouble;
import io.micip.catalog.report.ReportId;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class NightWatchTest {
    private static final SourceId SOURCE = new SourceId("mi-school-data");
    private static final ReportId ATTENDANCE = new ReportId(SOURCE, "attendance");
    private static final Hours HOURS = new Hours(Duration.ofHours(2), Duration.ofSeconds(2));

    private final Catalogue catalogue = CatalogueFixtures.offering(
            report("attendance", "Attendance", "attendance", ORIGIN + "/attendance"),
            report("mobility", "Student Mobility", "enrolment", ORIGIN + "/mobility"));
    private final InMemoryConditions conditions = new InMemoryConditions();
    private final List<String> asked = new ArrayList<>();
    /// 2 a.m. in Detroit.
    private Instant now = Instant.parse("2026-11-24T07:00:00Z");
    private Exchange attendance = new Answered(200, Map.of(), new byte[0]);
    private NightWatch watch = watch();

    @Test
    void looksAtEveryPageOnceANight() {
        pass(Duration.ofMinutes(5));
        assertThat(asked).containsExactly("/attendance", "/mobility");
        assertThat(conditions.of(SOURCE)).hasSize(2);

        pass(Duration.ofHours(23));
        assertThat(asked).hasSize(2);

        pass(Duration.ofHours(1));
        assertThat(asked).hasSize(4);
    }

    @Test
    void notesWhatIsGoneAndWhatRecovered() {
        attendance = new Answered(404, Map.of(), new byte[0]);
        pass(Duration.ofMinutes(5));
        assertThat(conditions.of(SOURCE)).extractingByKey(ATTENDANCE).extracting("health").isEqualTo(Health.GONE);

        attendance = new Answered(200, Map.of(), new byte[0]);
        pass(Duration.ofHours(24));
        assertThat(conditions.of(SOURCE)).extractingByKey(ATTENDANCE).extracting("health").isEqualTo(Health.HEALTHY);
    }

    @Test
    void saysNothingOfASourceThatIsDown() {
        attendance = new Failed(Trouble.UNREACHABLE);
        var alone = CatalogueFixtures
                .offering(report("attendance", "Attendance", "attendance", ORIGIN + "/attendance"));
        watch = new NightWatch(FeedFixtures.source(ORIGIN), () -> alone.offered(SOURCE), looking(), conditions, HOURS,
                () -> now);

        pass(Duration.ofMinutes(30));

        assertThat(conditions.of(SOURCE)).isEmpty();
    }

    @Test
    void leavesTheNightToTheInstanceThatTookIt() {
        watch.run();
        watch = watch();

        pass(Duration.ofMinutes(5));

        assertThat(asked).isEmpty();
    }

    @Test
    void takesUpARoundThatAnotherInstanceAbandoned() {
        watch.run();
        watch = watch();

        pass(Duration.ofHours(6));
        assertThat(asked).isEmpty();

        pass(Duration.ofMinutes(10));
        assertThat(asked).containsExactly("/attendance", "/mobility");
    }

    @Test
    void leavesANightThatAnotherInstanceEnded() {
        pass(Duration.ofMinutes(5));
        watch = watch();

        pass(Duration.ofHours(7));

        assertThat(asked).hasSize(2);
    }

    @Test
    void asksNowAndThenForANightThatAnotherInstanceHas() {
        watch.run();
        watch = watch();

        pass(Duration.ofHours(1));

        assertThat(conditions.asked()).isEqualTo(1 + 12);
    }

    private NightWatch watch() {
        return new NightWatch(FeedFixtures.source(ORIGIN), () -> catalogue.offered(SOURCE), looking(), conditions,
                HOURS,
                () -> now);
    }

    private Looking looking() {
        return new Looking(address -> {
            asked.add(address.getPath());
            return address.getPath().equals("/attendance") ? attendance : new Answered(200, Map.of(), new byte[0]);
        }, () -> now);
    }

    private void pass(Duration time) {
        for (var until = now.plus(time); now.isBefore(until); now = now.plusSeconds(2)) {
            watch.run();
        }
    }
}
