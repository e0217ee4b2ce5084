package io.micip.agreement.impact;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;

/// A view that a district's plan shows.
///
/// @param dataSetId the data set it stands in
/// @param id of the data tile
/// @param title the report's, in its source's menu
/// @param shape what it shows
record ShownTile(String dataSetId, String id, String title, Shape shape) {

    /// What a view shows, as a decision needs to know it.
    ///
    /// @param grain null where plan-service does not know it
    /// @param year null for a view that names none
    record Shape(SourceId source, Category category, @Nullable Grain grain, @Nullable SchoolYear year) {}
}
