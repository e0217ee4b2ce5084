package io.micip.plan.report;

/// A report that the catalogue found in a menu, with valid parameters, and covered by the district's agreement.
///
/// @param reference        what to store
/// @param title            the report's title in the menu
/// @param shape            what it shows with these parameters
/// @param agreementVersion the version of the agreement that covers it
public record CheckedReport(ReportReference reference, String title, ViewShape shape, long agreementVersion) {}
