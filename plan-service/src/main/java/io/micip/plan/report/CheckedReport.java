package io.micip.plan.report;

/// A report that the catalogue found in a menu, with valid parameters, and covered by the district's agreement.
///
/// @param reference        what to store
/// @param title            the report's title in the menu
/// @param category         its data category
/// @param agreementVersion the version of the agreement that covers it
public record CheckedReport(ReportReference reference, String title, String category, long agreementVersion) {}
