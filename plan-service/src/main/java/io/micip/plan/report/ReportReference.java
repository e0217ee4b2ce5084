package io.micip.plan.report;

import java.util.Map;

/// What a plan stores of a report: which report of which source, the version of the menu it was picked from, and the
/// validated value of each parameter. Never a figure, never a page.
///
/// @param reportId    the report's id in its source's menu
/// @param source      the source's id, such as `mi-school-data`
/// @param menuVersion the version of the menu
/// @param values      parameter name to value, such as `Common_SchoolYear` to `2025`
public record ReportReference(String reportId, String source, String menuVersion, Map<String, String> values) {
    public ReportReference {
        values = Map.copyOf(values);
    }
}
