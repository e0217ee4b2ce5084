package io.micip.plan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What the catalogue has to say of the reports that tiles refer to. Answers from memory and never waits; what it says may be
/// some minutes old, and is nothing while the catalogue was never heard.
public interface ReportNotices {

    /// What there is to say of the report.
    Optional<Notice> of(String reportId);

    /// A notice.
    ///
    /// @param health    `healthy`, `slow`, `moved` or `gone`; null before anything was seen of its page
    /// @param since     when it was first seen so, or null with no health
    /// @param posted    the day on which new data were posted, where the source says it
    /// @param due       the day by which new data were last due, going by what the source says of its cadence
    /// @param successor id of the report that took its place
    record Notice(@Nullable String health, @Nullable Instant since, @Nullable LocalDate posted,
            @Nullable LocalDate due, @Nullable String successor) {}
}
