package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.report.SourceLocations;
import io.micip.catalog.source.Source;

/// What the catalogue says of a report.
public sealed interface CatalogueEntry {
    /// Who maintains, or maintained, it.
    Source source();

    /// The source's menu has it.
    ///
    /// @param menuVersion the version of the menu it stands in
    /// @param locations   the source's ids of places in that version
    /// @param path        titles of the headings above it
    record Offered(Source source, String menuVersion, SourceLocations locations, List<String> path, Report report)
            implements
                CatalogueEntry {
        public Offered {
            path = List.copyOf(path);
        }
    }

    /// The source's menu once had it.
    ///
    /// @param category  code of its data category
    /// @param on        the day it was gone
    /// @param successor what took its place, if the source says so
    record Gone(Source source, ReportId id, String title, String category, List<String> path, LocalDate on,
            Optional<ReportId> successor) implements CatalogueEntry {
        public Gone {
            path = List.copyOf(path);
        }
    }
}
