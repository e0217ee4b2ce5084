package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.micip.agreements.SourceId;
import io.micip.catalog.report.ReportId;

/// What the nights have shown. Several instances of the service share it.
interface Conditions {

    /// How the reports of the source were when they were last seen; nothing of one that never was.
    Map<ReportId, Condition> of(SourceId source);

    /// Notes how a report was seen and when, and tells it, in one write, if that is something else than before. That a report
    /// is healthy when it is first seen is noted, but is no news.
    ///
    /// @return whether it was told
    boolean mark(ReportId report, Health health, Instant at);

    /// Takes the night's round of a source for this instance. A round that was taken and not ended within six hours can be
    /// taken again.
    ///
    /// @return whether it is this instance's now
    boolean take(SourceId source, LocalDate night, Instant at);

    /// Notes that the round was ended.
    void end(SourceId source, LocalDate night, Instant at);

    /// How a report was seen.
    ///
    /// @param since when it was first seen so
    /// @param seen  when it was last seen so
    record Condition(Health health, Instant since, Instant seen) {

        /// So many nights without a look, and what was seen is too old to be believed.
        static final Duration BELIEVED = Duration.ofDays(3);

        /// Whether it may still be said at this instant.
        boolean isBelieved(Instant now) {
            return !seen.plus(BELIEVED).isBefore(now);
        }
    }
}
