package io.micip.agreement.steps;

import java.util.List;

import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;

/// A version of Schedule A as the API shows it.
///
/// @param version 0 before the first
/// @param lines in the district's order
public record ScheduleAView(int version, List<LineView> lines) {

    /// The view of a Schedule A.
    public static ScheduleAView of(ScheduleA schedule) {
        return new ScheduleAView(schedule.version(), schedule.lines().stream().map(LineView::of).toList());
    }

    /// A line of Schedule A as the API shows it.
    ///
    /// @param id names the line by what it says
    /// @param source the system whose views it covers
    /// @param category the kind of data
    /// @param grain `district` or `building`
    /// @param schoolYears the run of school years
    public record LineView(String id, String source, String category, String grain, YearsView schoolYears) {

        /// The view of a line.
        public static LineView of(ScheduleALine line) {
            return new LineView(line.id(), line.source().value(), line.category().code(), line.grain().code(),
                    new YearsView(line.years().from().closing(), line.years().to().closing()));
        }
    }

    /// A run of school years by their closing years, both included.
    ///
    /// @param from the first
    /// @param to the last
    public record YearsView(int from, int to) {}
}
