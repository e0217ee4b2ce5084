package io.micip.plan.report;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;

/// What a view shows, in the words of Schedule A: which kind of data, how fine, of which year. Read off the reference by
/// the catalogue when it was checked, since parameters of reports mean nothing by themselves.
///
/// @param category the kind of data
/// @param grain    how fine; null for a tile that was added before this was kept
/// @param year     the school year shown, or null where the view names none
public record ViewShape(Category category, @Nullable Grain grain, @Nullable SchoolYear year) {}
