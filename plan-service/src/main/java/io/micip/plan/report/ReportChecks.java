package io.micip.plan.report;

import java.util.Map;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.Refused;

/// Asks the catalogue whether a district may refer to a report. Promises nothing about later: what is covered now can be
/// dark a second after, which is why opening a tile asks again.
public interface ReportChecks {
    /// Checks report, parameter values and coverage as the caller of the current request.
    ///
    /// @param district whose data is to be shown
    /// @param reportId the report's id in a menu
    /// @param values   parameter name to value
    /// @throws Refused `unknown` report, `invalid-parameter`, `not-covered` with the denial reason, or the catalogue
    ///                 cannot be asked
    CheckedReport check(DistrictCode district, String reportId, Map<String, String> values);
}
