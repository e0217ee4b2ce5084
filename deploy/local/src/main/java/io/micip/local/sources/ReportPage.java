package io.micip.local.sources;

import java.util.List;
import java.util.stream.Collectors;

/// The pages of a stand-in. Each begins by saying that its figures are invented.
final class ReportPage {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#fff}
            main{max-width:52rem;margin:0 auto;padding:1rem}
            .demo{background:#faf3d1;border-left:.5rem solid #936f38;padding:.75rem 1rem;margin:0}
            h1{font-size:1.5rem;margin:.5rem 0}
            table{border-collapse:collapse;width:100%;margin-top:1rem}
            caption{text-align:left;font-weight:600;padding:.5rem 0}
            th,td{border-bottom:1px solid #a9aeb1;padding:.375rem .5rem;text-align:right}
            th:first-child{text-align:left;font-weight:400}
            thead th{font-weight:600}
            """;

    private static final String PUBLIC = "<p>Public view. &lt;10: fewer than ten students, not shown. &lt;5 and &gt;95: "
            + "rates not shown exactly.</p>";
    private static final String SECURE = "<p><strong>Secure view.</strong> You are signed in: small cells are shown.</p>";

    private final String sourceName;

    ReportPage(String sourceName) {
        this.sourceName = sourceName;
    }

    String report(Report report, ViewRequest view) {
        return report(report, view, false);
    }

    /// @param secure whether the visitor is signed in to the secure view
    String report(Report report, ViewRequest view, boolean secure) {
        var rows = new Figures(report, view, secure).rows();
        var chart = new Chart(rows);
        var years = "Trend".equals(view.value(report, "display-type", "Snapshot"));
        var place = view.entity().name() + ", " + Figures.schoolYear(view.schoolYear());
        return page(report.title(), "<p>" + Html.escape(place) + "</p>" + (years ? chart.line() : chart.bars())
                + table(report, view, rows)
                + (secure ? SECURE : PUBLIC));
    }

    /// The page that stands for the source's log-in.
    String signIn() {
        return page("Secure view", "<p>Who signs in here sees small cells of the invented figures.</p>"
                + "<form method=\"post\" action=\"/secure\"><button>Sign in to the secure view</button></form>");
    }

    String notUnderstood(Report report, List<String> faults) {
        var items = faults.stream().map(fault -> "<li>" + Html.escape(fault) + "</li>").collect(Collectors.joining());
        return page(report.title() + ": address not understood",
                "<p>This address does not say what to show:</p><ul>" + items + "</ul>");
    }

    String notFound() {
        return page("No such report", "<p>There is no report at this address.</p>");
    }

    String home(List<Report> reports) {
        var items = reports.stream().map(
                report -> "<li>" + Html.escape(report.title()) + " (" + Html.escape(report.kind().category())
                        + ")</li>")
                .collect(Collectors.joining());
        return page("Reports", "<ul>" + items + "</ul>");
    }

    private static String table(Report report, ViewRequest view, List<Figures.Row> rows) {
        var measure = report.kind().measure();
        var other = view.comparedWith();
        var body = rows.stream().map(row -> "<tr><th scope=\"row\">" + Html.escape(row.label()) + "</th>"
                + cell(row.chosen(), measure) + (other == null ? "" : cell(row.compared(), measure)) + "</tr>")
                .collect(Collectors.joining());
        return "<table><caption>" + Html.escape(measure.title())
                + "</caption><thead><tr><th scope=\"col\">Group or year"
                + "</th><th scope=\"col\">" + Html.escape(view.entity().name()) + "</th>"
                + (other == null ? "" : "<th scope=\"col\">" + Html.escape(name(other)) + "</th>")
                + "</tr></thead><tbody>" + body
                + "</tbody></table>";
    }

    private static String name(Entities.Entity compared) {
        return compared.equals(Entities.STATE) ? "Statewide" : compared.name();
    }

    private static String cell(Figures.Cell cell, Measure measure) {
        return "<td>" + Html.escape(cell.text()) + switch (cell) {
            case Figures.Shown _ -> Html.escape(measure.unit());
            case Figures.Suppressed _ -> "";
        } + "</td>";
    }

    private String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s - %2$s (demonstration)</title><style>%4$s</style></head>
                <body><main><p class="demo"><strong>Demonstration data.</strong> Every figure on this page is invented.
                This page stands in for %2$s; it is not published by the State of Michigan.</p>
                <h1>%1$s</h1>%3$s</main></body></html>
                """.formatted(Html.escape(title), Html.escape(sourceName), content, STYLE);
    }
}
