package io.micip.catalog.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.SourceId;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.Season;

/// What is looked for. What is null or empty does not matter.
///
/// @param words  each must be found; a part of a word from its beginning is enough
/// @param level  how wide a place the report can be about
/// @param season in which new data are posted
/// @param source whose menu offers it
record Wanted(List<String> words, @Nullable Category category, @Nullable Level level, @Nullable Season season,
        @Nullable SourceId source) {

    Wanted {
        words = List.copyOf(words);
    }

    /// Whether the report is one of those looked for, whatever its words are.
    boolean admits(Report report) {
        return (category == null || category == report.category()) && (level == null || report.levels().contains(level))
                && (season == null || report.cadence().seasons().contains(season))
                && (source == null || source.equals(report.id().source()));
    }
}
