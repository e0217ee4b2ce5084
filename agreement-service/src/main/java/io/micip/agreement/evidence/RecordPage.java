package io.micip.agreement.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.databind.JsonNode;

import io.micip.agreement.term.Term;
import io.micip.documents.PrintedPage;

/// Writes a record as a page for people, in XHTML. Says what the record says and nothing else; what was signed stands in it
/// word for word.
final class RecordPage {

    private static final DateTimeFormatter IN_DETROIT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'Detroit time'", Locale.US).withZone(Term.DETROIT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ISO_INSTANT.withZone(ZoneOffset.UTC);
    private static final Map<String, String> SIDES = Map.of("district", "District", "state",
            "Michigan Department of Education", "platform", "Operators of the platform");

    private final JsonNode record;
    private final PrintedPage page;

    private RecordPage(JsonNode record) {
        this.record = record;
        this.page = new PrintedPage("Agreement of district " + text(record, "district") + ", version "
                + text(record, "version"));
    }

    /// The page of a record.
    ///
    /// @param districtName as the state's list of districts has it when the page is made
    static String of(AgreementRecord record, String districtName) {
        return new RecordPage(record.content()).write(districtName);
    }

    private String write(String districtName) {
        page.paragraph("MICIP Application and Data Sharing Agreement between " + districtName + " (district "
                + text(record, "district") + ") and the Michigan Department of Education, as it stood at version "
                + text(record, "version") + ", made on " + instant(text(record, "changedAt")) + ".");
        facts();
        signatures();
        amendments();
        people();
        suspensions();
        new RecordSchedules(record).on(page);
        record.path("texts").forEach(this::words);
        checking();
        return page.xhtml();
    }

    private void facts() {
        page.heading(2, "How it stood");
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
        page.facts(rows);
    }

    private void signatures() {
        page.heading(2, "Signatures");
        record.path("signatures").forEach(
                signature -> signature("For: " + SIDES.getOrDefault(text(signature, "side"), ""), signature));
    }

    private void signature(String title, JsonNode signature) {
        page.heading(3, title);
        JsonNode official = signature.path("official");
        JsonNode signer = signature.path("signer");
        page.facts(List.of(List.of("Signed by", text(official, "name") + ", " + text(official, "title")),
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
            page.heading(2, "Extensions");
        }
        extensions.forEach(this::extension);
        List<List<String>> notices = rows(record.path("current").path("notices"), notice -> List.of(
                notice.path("daysBefore").asString() + " days before " + text(notice, "lastDay"),
                instant(text(notice, "at"))));
        if (!notices.isEmpty()) {
            page.heading(2, "Notices of the coming end");
            page.table(List.of("Notice", "Given"), notices);
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
            page.heading(2, "Administrators of the district");
            page.table(List.of("Who", "Account", "Named by", "When"), rows);
        }
    }

    private void suspensions() {
        List<List<String>> rows = rows(record.path("suspensions"),
                one -> List.of(SIDES.getOrDefault(text(one, "by"), ""), instant(text(one, "since")),
                        text(one, "reason") + by(one.path("set"))));
        if (!rows.isEmpty()) {
            page.heading(2, "Suspensions that stood");
            page.table(List.of("By", "Since", "Reason"), rows);
        }
    }

    private static String by(JsonNode act) {
        return act.isMissingNode()
                ? ""
                : "; by " + ScheduleStandings.signer(act) + " (account " + text(act.path("signer"), "id") + ", "
                        + words(act.path("signer"), "role") + ", " + text(act.path("signer"), "organisation") + ", "
                        + text(act, "method").replace('-', ' ') + ")";
    }

    private void words(JsonNode text) {
        page.heading(2, "Text version " + text.path("version").asString());
        page.paragraph(
                "SHA-256 " + text(text, "sha256") + ". First offered on " + instant(text(text, "offeredAt")) + ".");
        String html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build()
                .render(Parser.builder().build().parse(text(text, "body")));
        // headings of the text stand below the heading of this section
        page.words(html.replaceAll("<(/?)h2>", "<$1h4>").replaceAll("<(/?)h1>", "<$1h3>"));
    }

    private void checking() {
        page.heading(2, "How to check this copy");
        page.paragraph("This page shows the record " + AgreementRecord.fileName(text(record, "district"),
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
}
