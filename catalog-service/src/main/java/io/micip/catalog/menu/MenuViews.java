package io.micip.catalog.menu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.Grain;
import io.micip.catalog.coverage.ReportCoverage;
import io.micip.catalog.feed.MenuNode;
import io.micip.catalog.menu.Catalogue.Shelf;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.Choosable;
import io.micip.catalog.report.Option;
import io.micip.catalog.report.Parameter;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;

/// The shapes in which menus and reports go out.
final class MenuViews {

    private MenuViews() {}

    record MenuView(String source, @Nullable String menuVersion, @Nullable Instant syncedAt, boolean stale,
            @Nullable String reason, @Nullable String explanation, List<NodeView> nodes) {

        static MenuView of(Shelf shelf, ReportCoverage coverage) {
            var menu = shelf.menu();
            var fault = shelf.fault();
            var nodes = menu == null
                    ? List.<NodeView>of()
                    : menu.roots().stream().map(node -> NodeView.of(node, coverage)).toList();
            return new MenuView(shelf.source().id().value(), menu == null ? null : menu.version(), shelf.syncedAt(),
                    !shelf.state().equals("current"), fault == null ? null : fault.code(),
                    fault == null ? null : fault.explanation(), nodes);
        }
    }

    record NodeView(String id, String title, List<NodeView> children, @Nullable ReportSummary report) {

        static NodeView of(MenuNode node, ReportCoverage coverage) {
            return new NodeView(node.id(), node.title(),
                    node.children().stream().map(child -> of(child, coverage)).toList(),
                    Optional.ofNullable(node.report())
                            .map(report -> ReportSummary.of(report, coverage))
                            .orElse(null));
        }
    }

    record ReportSummary(String id, String title, String category, List<String> grains, String cadence,
            @Nullable LocalDate posted, CoverageView coverage) {

        static ReportSummary of(Report report, ReportCoverage coverage) {
            return new ReportSummary(report.id().toString(), report.title(), report.category().code(),
                    codes(report), report.cadence().words(), report.cadence().posted(),
                    CoverageView.of(coverage.of(report)));
        }
    }

    record CoverageView(boolean permitted, @Nullable String reason, @Nullable String explanation) {

        static CoverageView of(Decision decision) {
            return switch (decision) {
                case Permit _ -> new CoverageView(true, null, null);
                case Deny deny -> new CoverageView(false, deny.reason().code(), deny.reason().explanation());
            };
        }
    }

    record ReportView(String id, String source, String title, String category, List<String> grains, String cadence,
            @Nullable LocalDate posted, List<String> menuPath, @Nullable LocalDate vanishedAt,
            @Nullable String successor, CoverageView coverage,
            List<ParameterView> parameters) {

        static ReportView of(Offered offered, ReportCoverage coverage, Choosable places) {
            var report = offered.report();
            return new ReportView(report.id().toString(), offered.source().id().value(), report.title(),
                    report.category().code(), codes(report), report.cadence().words(), report.cadence().posted(),
                    offered.path(), null, null,
                    CoverageView.of(coverage.of(report)),
                    report.parameters().stream().map(parameter -> ParameterView.of(parameter, places)).toList());
        }

        static ReportView of(Gone gone) {
            return new ReportView(gone.id().toString(), gone.source().id().value(), gone.title(), gone.category(),
                    List.of(), "", null, gone.path(), gone.on(), gone.successor().map(ReportId::toString).orElse(null),
                    new CoverageView(false, "report-vanished", "The source took this report out of its menu."),
                    List.of());
        }
    }

    record ParameterView(String name, String label, String kind, boolean required,
            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable String preset, @Nullable String help,
            List<OptionView> options) {

        static ParameterView of(Parameter parameter, Choosable places) {
            var head = parameter.head();
            return new ParameterView(head.name(), head.label(), parameter.kind(), head.required(),
                    parameter.standard().orElse(null), head.help(),
                    parameter.options(places).stream().map(OptionView::of).toList());
        }
    }

    record OptionView(String value, String label, @Nullable String group) {

        static OptionView of(Option option) {
            return new OptionView(option.value(), option.label(), option.group());
        }
    }

    private static List<String> codes(Report report) {
        return report.grains().stream().sorted().map(Grain::code).toList();
    }
}
