package io.micip.plan.dataset;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.plan.report.ReportReference;
import io.micip.plan.report.ViewShape;

/// One embedded report inside a data set: its reference and what the menu called it when it was added.
///
/// @param id        unique within all data sets
/// @param title     the report's title in the source's menu
/// @param caption   the district's own words, if any
/// @param shape     what it shows, in the words of Schedule A
/// @param reference what is stored of the report: its address, never its content
/// @param addedAt   when the tile was added
record DataTile(String id, String title, @Nullable String caption, ViewShape shape, ReportReference reference,
        Instant addedAt) {}
