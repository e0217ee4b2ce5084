package io.micip.catalog.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.Decision;
import io.micip.agreements.SourceId;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.Report;

/// Finds reports among those that the sources offer now.
@Component
final class ReportSearch {
    private final Map<SourceId, List<IndexedReport>> index = new ConcurrentHashMap<>();

    ReportSearch(Catalogue catalogue) {
        catalogue.watch(this::put);
    }

    /// What is found, in the order of [Found#ORDER].
    ///
    /// @param coverage decides about a report
    /// @param after    where the page before ended, or null for the first
    /// @param most     reports
    List<Found> find(Wanted wanted, Function<Report, Decision> coverage, Found.@Nullable Place after, int most) {
        return index.values()
                .stream()
                .flatMap(List::stream)
                .filter(report -> wanted.admits(report.offered().report()))
                .flatMap(report -> found(report, wanted, coverage).stream())
                .filter(found -> after == null || Found.ORDER.compare(found.place(), after) > 0)
                .sorted(Comparator.comparing(Found::place, Found.ORDER))
                .limit(most)
                .toList();
    }

    private void put(SourceId source, List<Offered> reports) {
        index.put(source, reports.stream().map(IndexedReport::new).toList());
    }

    private static Optional<Found> found(IndexedReport report, Wanted wanted, Function<Report, Decision> coverage) {
        var worth = report.worth(wanted.words());
        var offered = report.offered();
        return worth == 0
                ? Optional.empty()
                : Optional.of(new Found(offered, worth, coverage.apply(offered.report())));
    }
}
