package io.micip.catalog.reference;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import io.micip.catalog.report.ReportId;

/// What a plan stores of a report, and nothing else of it: never a figure, never the page.
///
/// @param menuVersion the version of the source's menu it was checked against
/// @param values      parameter name to value, defaults filled in, in the order of the names
public record Reference(ReportId reportId, String menuVersion, Map<String, String> values) {

    public Reference {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
