package io.micip.documents;

import java.util.List;
import java.util.regex.Pattern;

/// A page to be printed, in XHTML, built from the top down. What is put in is shown as it is: no word of it is markup, and a
/// character that no page can hold becomes U+FFFD.
public final class PrintedPage {
    /// Source: XML 1.0 section 2.2. Markdown can spell such a character by its number, so no check of a text keeps it out.
    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder out = new StringBuilder();

    /// A page with its title as the first heading.
    public PrintedPage(String title) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><title>").append(escaped(title)).append("</title><style>")
                .append(STYLE).append("</style></head><body>");
        heading(1, title);
    }

    /// A heading.
    ///
    /// @param level 1 to 4
    public PrintedPage heading(int level, String words) {
        out.append("<h").append(level).append('>').append(escaped(words)).append("</h").append(level).append('>');
        return this;
    }

    /// A paragraph.
    public PrintedPage paragraph(String words) {
        out.append("<p>").append(escaped(words)).append("</p>");
        return this;
    }

    /// A table of two columns, each row headed by its first cell.
    public PrintedPage facts(List<List<String>> rows) {
        out.append("<table class=\"facts\"><tbody>");
        rows.forEach(row -> out.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th><td>")
                .append(escaped(row.getLast())).append("</td></tr>"));
        out.append("</tbody></table>");
        return this;
    }

    /// A table whose columns have heads.
    public PrintedPage table(List<String> heads, List<List<String>> rows) {
        return table("<table>", heads, rows);
    }

    /// The same, in small print and with columns of one width, for many columns of which some hold long words.
    public PrintedPage grid(List<String> heads, List<List<String>> rows) {
        return table("<table class=\"grid\">", heads, rows);
    }

    private PrintedPage table(String begin, List<String> heads, List<List<String>> rows) {
        out.append(begin).append("<thead><tr>");
        heads.forEach(head -> out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
        return this;
    }

    /// Words that stand apart, such as those of a text that was signed.
    ///
    /// @param xhtml well-formed, made by a renderer that escapes what people wrote
    public PrintedPage words(String xhtml) {
        out.append("<div class=\"words\">").append(xhtml).append("</div>");
        return this;
    }

    /// The whole page so far.
    public String xhtml() {
        return NOT_IN_XML.matcher(out + "</body></html>").replaceAll("\uFFFD");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String STYLE = """
            @page { size: Letter; margin: 20mm 18mm; }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; color: #000; }
            h1 { font-size: 18pt; } h2 { font-size: 13pt; margin: 14pt 0 4pt; } h2, h3 { page-break-after: avoid; } h3 { font-size: 12pt; } h4 { font-size: 11pt; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #444; padding: 3pt; text-align: left; vertical-align: top; word-wrap: break-word; }
            table.facts { table-layout: fixed; font-size: 9pt; page-break-inside: avoid; } table.facts th { width: 28%; }
            table.grid { table-layout: fixed; font-size: 7.5pt; } table.grid tr { page-break-inside: avoid; }
            th { background: #eee; } .words { border-left: 2pt solid #444; padding-left: 8pt; }
            """;
}
