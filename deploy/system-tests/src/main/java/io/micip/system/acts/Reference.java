package io.micip.system.acts;

import java.util.HashMap;
import java.util.Map;

/// A report with the values chosen for its parameters.
///
/// @param reportId as the catalogue names it
/// @param values   by parameter name
public record Reference(String reportId, Map<String, String> values) {
    public Reference {
        values = Map.copyOf(values);
    }

    /// The same report with another value of one parameter.
    Reference with(String parameter, String value) {
        var changed = new HashMap<>(values);
        changed.put(parameter, value);
        return new Reference(reportId, changed);
    }

    /// *Attendance* of MI School Data for a whole district.
    ///
    /// @param reportId as the catalogue names it
    public static Reference attendance(String reportId, District district) {
        return new Reference(reportId, Map.of("Common_Locations", "district:" + district.code(),
                "Common_SchoolYear", "2025", "Portal_InquiryDisplayType", "Snapshot"));
    }

    /// A view of the Data Hub for a whole district.
    ///
    /// @param reportId as the catalogue names it
    public static Reference hubView(String reportId, District district) {
        return new Reference(reportId,
                Map.of("location", "district:" + district.code(), "year", "2025", "view", "Snapshot"));
    }
}
