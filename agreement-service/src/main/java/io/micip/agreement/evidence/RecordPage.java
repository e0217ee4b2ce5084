package io.micip.agreement.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.databind.JsonNode;

import io.micip.agreement.agreement.Term;

/// Writes a record as a page for people, in XHTML. Says what the record says and nothing else; what was signed stands in it
/// word for word.
final class RecordPage {

    private static final DateTimeFormatter IN_DETROIT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'Detroit time'", Locale.US).withZone(Term.DETROIT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ISO_INSTANT.withZone(ZoneOffset.UTC);
    private static final Map<String, String> SIDES = Map.of("district", "District", "state",
            "Michigan Department of Education", "platform", "Operators of the platform");

    /// Source: XML 1.0 section 2.2. Markdown can spell such a character by its number, so no check of a text keeps it out.
    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final JsonNode record;
    private final StringBuilder out = new StringBuilder();

    private RecordPage(JsonNode record) {
        this.record = record;
    }

    /// The page of a record.
    ///
    /// @param districtName as the state's list of districts has it when the page is made
    static String of(AgreementRecord record, String districtName) {
        return new RecordPage(record.content()).write(districtName);
    }

    private String write(String districtName) {
        String title = "Agreement of district " + text(record, "district") + ", version " + text(record, "version");
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><title>").append(title).append("</title><style>")
                .append(STYLE).append("</style></head><body>");
        heading(1, title);
        paragraph("MICIP Application and Data Sharing Agreement between " + districtName + " (district "
                + text(record, "district") + ") and the Michigan Department of Education, as it stood at version "
                + text(record, "version") + ", made on " + instant(text(record, "changedAt")) + ".");
        facts();
        signatures();
        amendments();
        people();
        suspensions();
        schedules();
        record.path("texts").forEach(this::words);
        checking();
        return NOT_IN_XML.matcher(out.append("</body></html>")).replaceAll("\uFFFD");
    }

    private void facts() {
        heading(2, "How it stood");
        JsonNode current = record.path("current");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Status", words(record, "status")));
        rows.add(List.of("Text offered by the state", version(record.path("offered"))));
        if (!current.isMissingNode()) {
            rows.add(List.of("Text of the agreement", version(current.path("text"))));
            rows.add(List.of("First day", text(current, "effectiveFrom")));
            rows.add(List.of("Last day", current.path("effectiveUntil").asString("none")));
        }
        if (current.has("revocation")) {
            rows.add(List.of("Revoked", instant(current.path("revocation").path("at").asString("")) + ", reason "
                    + words(current.path("revocation"), "reasonCode") + by(current.path("revocation").path("by"))));
        }
        if (record.has("renewal")) {
            JsonNode renewal = record.path("renewal");
            rows.add(List.of(text(renewal, "status").equals("acknowledged")
                    ? "Renewal acknowledged, takes over on its first day"
                    : "Renewal signed, waiting for the state", days(renewal)));
        }
        record.path("past")
                .forEach(past -> rows.add(List.of("Earlier agreement", words(past, "status") + ", text version "
                        + past.path("text").path("version").asString() + ", " + days(past))));
        facts(rows);
    }

    private void signatures() {
        heading(2, "Signatures");
        record.path("signatures").forEach(
                signature -> signature("For: " + SIDES.getOrDefault(text(signature, "side"), ""), signature));
    }

    private void signature(String title, JsonNode signature) {
        heading(3, title);
        JsonNode official = signature.path("official");
        JsonNode signer = signature.path("signer");
        facts(List.of(List.of("Signed by", text(official, "name") + ", " + text(official, "title")),
                List.of("Account", text(signer, "id")),
                List.of("Acting as", words(signer, "role") + " (" + text(signer, "organisation") + ")"),
                List.of("Recognised by", text(signature, "method").replace('-', ' ')),
                List.of("When", instant(text(signature, "at"))), List.of("Text", version(signature.path("text"))),
                List.of("SHA-256 of the text", text(signature.path("text"), "sha256")),
                List.of("Schedule A", version(signature.path("scheduleA"))),
                List.of("SHA-256 of Schedule A", text(signature.path("scheduleA"), "sha256"))));
    }

    private void amendments() {
        List<JsonNode> extensions = Stream.concat(record.path("past").valueStream(), Stream.of(record.path("current")))
                .flatMap(agreement -> agreement.path("extensions").valueStream()).toList();
        if (!extensions.isEmpty()) {
            heading(2, "Extensions");
        }
        extensions.forEach(this::extension);
        List<List<String>> notices = rows(record.path("current").path("notices"), notice -> List.of(
                notice.path("daysBefore").asString() + " days before " + text(notice, "lastDay"),
                instant(text(notice, "at"))));
        if (!notices.isEmpty()) {
            heading(2, "Notices of the coming end");
            table(List.of("Notice", "Given"), notices);
        }
    }

    private void extension(JsonNode extension) {
        signature("Asked for: last day " + text(extension, "lastDay"), extension.path("asked"));
        JsonNode answer = extension.path("answer");
        if (!answer.isMissingNode()) {
            signature(answer.path("granted").asBoolean(false)
                    ? "Granted: last day " + text(extension, "lastDay")
                    : "Declined, reason: " + words(answer, "reasonCode"), answer.path("by"));
        }
    }

    private void people() {
        List<List<String>> rows = rows(record.path("administrators"), one -> List.of(
                text(one.path("official"), "name") + ", " + text(one.path("official"), "title"), text(one, "accountId"),
                text(one.path("namedBy"), "id") + ", " + words(one.path("namedBy"), "role"), instant(text(one, "at"))));
        if (!rows.isEmpty()) {
            heading(2, "Administrators of the district");
            table(List.of("Who", "Account", "Named by", "When"), rows);
        }
    }

    private void suspensions() {
        List<List<String>> rows = rows(record.path("suspensions"),
                one -> List.of(SIDES.getOrDefault(text(one, "by"), ""), instant(text(one, "since")),
                        text(one, "reason") + by(one.path("set"))));
        if (!rows.isEmpty()) {
            heading(2, "Suspensions that stood");
            table(List.of("By", "Since", "Reason"), rows);
        }
    }

    private void schedules() {
        for (JsonNode schedule : record.path("scheduleA").path("versions")) {
            JsonNode content = schedule.path("content");
            boolean inForce = content.path("version").equals(record.path("scheduleA").path("inForce"));
            heading(2, "Schedule A, version " + content.path("version").asString() + (inForce ? " (in force)" : ""));
            paragraph("SHA-256 " + text(schedule, "sha256") + ". " + standing(schedule));
            List<List<String>> rows = rows(content.path("lines"), line -> List.of(words(line, "source"),
                    words(line, "category"), words(line, "grain"),
                    line.path("schoolYears").path("from").asString() + " to "
                            + line.path("schoolYears").path("to").asString()));
            if (rows.isEmpty()) {
                paragraph("It lists nothing.");
            } else {
                table(List.of("Source", "Data category", "Grain", "School years (closing)"), rows);
            }
        }
    }

    private String standing(JsonNode schedule) {
        String standing = RecordCheck.standing(record, schedule);
        return standing.substring(0, 1).toUpperCase(Locale.ROOT) + standing.substring(1) + ".";
    }

    private static String by(JsonNode act) {
        return act.isMissingNode()
                ? ""
                : "; by " + RecordCheck.signer(act) + " (account " + text(act.path("signer"), "id") + ", "
                        + words(act.path("signer"), "role") + ", " + text(act.path("signer"), "organisation") + ", "
                        + text(act, "method").replace('-', ' ') + ")";
    }

    private void words(JsonNode text) {
        heading(2, "Text version " + text.path("version").asString());
        paragraph("SHA-256 " + text(text, "sha256") + ". First offered on " + instant(text(text, "offeredAt")) + ".");
        String html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build()
                .render(Parser.builder().build().parse(text(text, "body")));
        // headings of the text stand below the heading of this section
        out.append("<div class=\"words\">")
                .append(html.replaceAll("<(/?)h2>", "<$1h4>").replaceAll("<(/?)h1>", "<$1h3>"))
                .append("</div>");
    }

    private void checking() {
        heading(2, "How to check this copy");
        paragraph("This page shows the record " + AgreementRecord.fileName(text(record, "district"),
                record.path("version").asLong())
                + ".json. A seal with the same name signs the SHA-256 of both files. Give"
                + " file and seal to the verify command of agreement-service, with the key that the platform publishes.");
    }

    private static String version(JsonNode named) {
        return "version " + named.path("version").asString();
    }

    private static String days(JsonNode term) {
        return "from " + text(term, "effectiveFrom") + ", last day "
                + term.path("effectiveUntil").asString("none");
    }

    private static String instant(String at) {
        return at.isEmpty() ? "" : IN_DETROIT.format(Instant.parse(at)) + " (" + UTC.format(Instant.parse(at)) + ")";
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static String words(JsonNode node, String member) {
        return RecordWords.of(text(node, member));
    }

    private static List<List<String>> rows(JsonNode list, Function<JsonNode, List<String>> row) {
        return list.valueStream().map(row).toList();
    }

    private void heading(int level, String words) {
        out.append("<h").append(level).append('>').append(escaped(words)).append("</h").append(level).append('>');
    }

    private void paragraph(String words) {
        out.append("<p>").append(escaped(words)).append("</p>");
    }

    /// A table of two columns, each row headed by its first cell.
    private void facts(List<List<String>> rows) {
        out.append("<table class=\"facts\"><tbody>");
        rows.forEach(row -> out.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th><td>")
                .append(escaped(row.getLast())).append("</td></tr>"));
        out.append("</tbody></table>");
    }

    private void table(List<String> heads, List<List<String>> rows) {
        out.append("<table><thead><tr>");
        heads.forEach(head -> out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
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
            th { background: #eee; } .words { border-left: 2pt solid #444; padding-left: 8pt; }
            """;
}
