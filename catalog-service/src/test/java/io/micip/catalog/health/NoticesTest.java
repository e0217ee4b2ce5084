package io.micip.catalog.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.health.Notices.Notice;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.report.ReportId;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class NoticesTest {
    private static final Instant TWO = Instant.parse("2026-11-24T07:00:00Z");

    private final InMemoryConditions conditions = new InMemoryConditions();
    private final Notices notices = new Notices(FeedFixtures.sources(FeedFixtures.source(ORIGIN)),
            CatalogueFixtures.offering(report("attendance", "Attendance", "attendance", ORIGIN + "/attendance"),
                    report("mobility", "Student Mobility", "enrolment", ORIGIN + "/mobility")),
            conditions, Clock.fixed(TWO, ZoneOffset.UTC));

    @Test
    void sayHowAReportWasSeenAndNothingOfOneThatNobodySaw() {
        conditions.take(id("attendance").source(), TWO.atZone(ZoneOffset.UTC).toLocalDate(), TWO);
        conditions.mark(id("attendance"), Health.HEALTHY, TWO);
        conditions.end(id("attendance").source(), TWO.atZone(ZoneOffset.UTC).toLocalDate(), TWO);

        assertThat(notices.all()).extracting(Notice::health).containsExactly(Health.HEALTHY, null);
    }

    @Test
    void saySinceWhenAReportIsNotWell() {
        conditions.mark(id("mobility"), Health.SLOW, TWO);

        assertThat(notices.all()).filteredOn(notice -> notice.report().equals(id("mobility")))
                .singleElement()
                .returns(Health.SLOW, Notice::health)
                .returns(TWO, Notice::since);
    }

    @Test
    void sayNothingOfAPageThatWasNotSeenForThreeDays() {
        conditions.mark(id("attendance"), Health.HEALTHY, TWO.minus(Duration.ofDays(3)));
        conditions.mark(id("mobility"), Health.GONE, TWO.minus(Duration.ofDays(3)).minusSeconds(1));

        assertThat(notices.all()).extracting(Notice::health).containsExactly(Health.HEALTHY, null);
        assertThat(notices.all()).extracting(Notice::since).last().isNull();
        assertThat(notices.all()).extracting(Notice::looked).last()
                .isEqualTo(TWO.minus(Duration.ofDays(3)).minusSeconds(1));
    }

    private static ReportId id(String node) {
        return new ReportId(new SourceId("mi-school-data"), node);
    }
}
