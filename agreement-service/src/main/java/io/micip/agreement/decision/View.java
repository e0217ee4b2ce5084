package io.micip.agreement.decision;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;

/// The view of a district's data that somebody asks about.
///
/// @param year the school year shown; null for a view that names none
record View(SourceId source, Category category, Grain grain, @Nullable SchoolYear year) {}
