package io.micip.catalog.menu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.menu.Catalogue.Shelf;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.menu;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;

/// Catalogues for the tests of other features.
public final class CatalogueFixtures {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    private CatalogueFixtures() {}

    /// MI School Data with `attendance`, and `k3-absenteeism` gone since 1 September 2026 in favour of it.
    public static Catalogue catalogue() {
        var source = FeedFixtures.source(ORIGIN);
        var catalogue = new Catalogue(FeedFixtures.sources(source));
        var feed = feed("mi-school-data", "2", node("k12", "K-12",
                report("attendance", "Attendance", "attendance", ORIGIN + "/student-attendance")));
        var gone = new Vanished("k3-absenteeism", "K-3 Absenteeism", List.of("K-12"), "attendance",
                LocalDate.of(2026, 9, 1), "attendance");
        catalogue.put(new Shelf(source, new KeptMenu(source.id(), feed, null, List.of(gone), NOON, 2), menu(feed), NOON,
                null));
        return catalogue;
    }

    /// MI School Data with these nodes.
    public static Catalogue offering(String... nodes) {
        var source = FeedFixtures.source(ORIGIN);
        var catalogue = new Catalogue(FeedFixtures.sources(source));
        var feed = feed("mi-school-data", "1", nodes);
        catalogue.put(new Shelf(source, new KeptMenu(source.id(), feed, null, List.of(), NOON, 1), menu(feed), NOON,
                null));
        return catalogue;
    }

    /// Takes the attendance report out of the menu.
    public static void vanish(Catalogue catalogue) {
        var source = FeedFixtures.source(ORIGIN);
        var feed = feed("mi-school-data", "3", node("k12", "K-12"));
        var gone = new Vanished("attendance", "Attendance", List.of("K-12"), "attendance", LocalDate.of(2026, 11, 1),
                null);
        catalogue.put(new Shelf(source, new KeptMenu(source.id(), feed, null, List.of(gone), NOON, 3), menu(feed), NOON,
                null));
    }
}
