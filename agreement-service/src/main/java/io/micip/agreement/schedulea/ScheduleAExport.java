package io.micip.agreement.schedulea;

import java.util.List;

import io.micip.agreement.steps.ScheduleAView.YearsView;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;

/// A version of Schedule A as a file, in the very shape that [ScheduleARequest] reads.
///
/// @param district whose it is
/// @param version which it was
/// @param lines in the district's order
record ScheduleAExport(String district, int version, List<LineExport> lines) {

    static ScheduleAExport of(DistrictCode district, ScheduleA scheduleA) {
        return new ScheduleAExport(district.value(), scheduleA.version(),
                scheduleA.lines().stream().map(LineExport::of).toList());
    }

    /// One line.
    record LineExport(String source, String category, String grain, YearsView schoolYears) {

        static LineExport of(ScheduleALine line) {
            return new LineExport(line.source().value(), line.category().code(), line.grain().code(),
                    new YearsView(line.years().from().closing(), line.years().to().closing()));
        }
    }
}
