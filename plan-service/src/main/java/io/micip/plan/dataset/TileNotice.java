package io.micip.plan.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.plan.report.ReportNotices.Notice;

/// What a tile says of its report beside its title: whether its page still answers, and whether there are new data.
///
/// @param health  null while nobody has looked yet
/// @param newData null where there are none
record TileNotice(@Nullable TileHealth health, @Nullable NewData newData) {
    /// What a tile says of a report that the catalogue knows nothing of.
    static final TileNotice NOTHING = new TileNotice(null, null);

    /// How long new data are news.
    static final Duration NEWS = Duration.ofDays(90);
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    /// What the notice means for a tile.
    ///
    /// @param addedAt when the tile was added
    static TileNotice of(Notice notice, Instant addedAt, Instant now) {
        var health = Optional.ofNullable(notice.health())
                .map(state -> new TileHealth(state, notice.since(), notice.successor()))
                .orElse(null);
        return new TileNotice(health, newData(notice, addedAt, now));
    }

    /// What the source says counts before what its cadence lets expect.
    private static @Nullable NewData newData(Notice notice, Instant addedAt, Instant now) {
        var on = notice.posted() == null ? notice.due() : notice.posted();
        if (on == null || !on.isAfter(day(addedAt)) || on.isBefore(day(now.minus(NEWS))) || on.isAfter(day(now))) {
            return null;
        }
        return new NewData(on, notice.posted() == null ? "due" : "posted");
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(DETROIT).toLocalDate();
    }

    /// How the page of the tile's report answered last.
    ///
    /// @param state     `healthy`, `slow`, `moved` or `gone`
    /// @param since     when it was first seen so, if known
    /// @param successor id of the report that took its place, if its source names one
    record TileHealth(String state, @Nullable Instant since, @Nullable String successor) {}

    /// New data since the tile was added.
    ///
    /// @param on    the day
    /// @param known `posted` where the source says that they are there, `due` where they were to be expected by then
    record NewData(LocalDate on, String known) {}
}
