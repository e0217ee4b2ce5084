package io.micip.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What catalog-service tells: how the menus of the sources change, and which report was opened or refused.
public sealed interface CatalogEvent extends PublishedEvent {
    /// A source published another menu; the counts are of menu nodes. `revision` counts the menus kept of the source and
    /// finds the change's lines in the change history, `nodes` are the ids of the first 500 nodes that came, went or
    /// changed.
    @EventType("io.micip.catalog.menu-changed.v1")
    record MenuChanged(String source, String menuVersion, int added, int vanished, int changed,
            @Nullable Integer revision, @Nullable List<String> nodes) implements CatalogEvent {
        public MenuChanged {
            Code.require(source, menuVersion);
            if (nodes != null) {
                nodes = List.copyOf(nodes);
                Code.require(nodes);
            }
        }
    }

    /// A report was opened under a permit. `schoolYear` is the closing year, `coverageAsOf` the instant (RFC 3339) at
    /// which the agreement was known to permit it; the attribute `agreementversion` names the version that did.
    /// `dataSetId` and `tileId` say from where, as its opener stated: ids by their form, not looked up.
    @EventType("io.micip.catalog.report-opened.v1")
    record ReportOpened(String source, String reportId, String category, String grain, @Nullable Integer schoolYear,
            @Nullable String dataSetId, @Nullable String tileId, String coverageAsOf) implements CatalogEvent {
        public ReportOpened {
            Code.require(source, reportId, category, grain, dataSetId, tileId, coverageAsOf);
        }
    }

    /// A report was not opened. `stage` is `launch` (when it was asked for) or `opening` (when the frame came for it).
    @EventType("io.micip.catalog.report-refused.v1")
    record ReportRefused(String source, String reportId, String category, String reason, String stage)
            implements
                CatalogEvent {
        public ReportRefused {
            Code.require(source, reportId, category, reason, stage);
        }
    }

    /// The page of a report answers otherwise than before: `health` and `was` are `healthy`, `slow`, `moved` or `gone`. Seen
    /// by asking for the page's headers; nothing of the page was read.
    @EventType("io.micip.catalog.report-health-changed.v1")
    record ReportHealthChanged(String source, String reportId, String health, String was) implements CatalogEvent {
        public ReportHealthChanged {
            Code.require(source, reportId, health, was);
        }
    }
}
