package io.micip.plan.dataset;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.plan.dataset.TileNotice.NewData;
import io.micip.plan.dataset.TileNotice.TileHealth;
import io.micip.plan.report.ReportNotices.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class TileNoticeTest {
    private static final Instant ADDED = Instant.parse("2026-09-10T14:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    @Test
    void saysHowThePageAnswersAndWhatTookItsPlace() {
        var since = Instant.parse("2026-11-24T07:00:00Z");

        assertThat(notice(new Notice("gone", since, null, null, "mi-school-data.absence")).health())
                .isEqualTo(new TileHealth("gone", since, "mi-school-data.absence"));
    }

    @Test
    void saysNothingBeforeAnybodyLooked() {
        assertThat(notice(new Notice(null, null, null, null, null))).isEqualTo(TileNotice.NOTHING);
    }

    @Test
    void saysThatNewDataWerePostedSinceTheTileWasAdded() {
        assertThat(newData("2026-09-22", null)).isEqualTo(new NewData(LocalDate.of(2026, 9, 22), "posted"));
        assertThat(newData("2026-09-10", null)).as("the very day").isNull();
        assertThat(newData("2026-08-31", null)).isNull();
    }

    @Test
    void saysThatNewDataWereDueWhereTheSourceDoesNotSayThatTheyAreThere() {
        assertThat(newData(null, "2026-09-30")).isEqualTo(new NewData(LocalDate.of(2026, 9, 30), "due"));
        assertThat(newData("2026-09-22", "2026-09-30")).extracting("known").isEqualTo("posted");
        assertThat(newData("2025-09-22", "2026-09-30")).as("the source says they are not there").isNull();
    }

    @Test
    void callsDataNewForNinetyDays() {
        var later = Instant.parse("2026-12-21T15:00:00Z");

        assertThat(TileNotice.of(posted("2026-09-22", null), ADDED, later).newData()).isNotNull();
        assertThat(TileNotice.of(posted("2026-09-22", null), ADDED, later.plusSeconds(86_400)).newData()).isNull();
    }

    @Test
    void believesNoDayThatHasNotCome() {
        assertThat(newData("2026-11-25", null)).isNull();
    }

    private static @Nullable NewData newData(@Nullable String posted, @Nullable String due) {
        return notice(posted(posted, due)).newData();
    }

    private static Notice posted(@Nullable String posted, @Nullable String due) {
        return new Notice("healthy", null, posted == null ? null : LocalDate.parse(posted),
                due == null ? null : LocalDate.parse(due), null);
    }

    private static TileNotice notice(Notice notice) {
        return TileNotice.of(notice, ADDED, NOW);
    }
}
