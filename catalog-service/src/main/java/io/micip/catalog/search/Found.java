package io.micip.catalog.search;

import java.util.Comparator;

import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Permit;
import io.micip.catalog.menu.CatalogueEntry.Offered;

/// A report that was found, with what the district's agreement permits of it.
///
/// @param worth how well it fits the words, 1 where there are none
record Found(Offered offered, int worth, Decision decision) {
    /// What is covered first, then what fits best, then by title.
    static final Comparator<Place> ORDER = Comparator.comparing(Place::covered).thenComparing(Place::worth).reversed()
            .thenComparing(Place::title)
            .thenComparing(Place::id);

    Place place() {
        var report = offered.report();
        return new Place(decision instanceof Permit, worth, report.title(), report.id().toString());
    }

    /// Where a report stands in the order.
    record Place(boolean covered, int worth, String title, String id) {}
}
