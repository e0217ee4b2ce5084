package io.micip.audit.certificate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import io.micip.documents.PrintedPage;

/// Writes a certificate as a page for people. Says what the certificate says, and how to check it.
final class CertificatePage {
    private static final DateTimeFormatter IN_DETROIT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'Detroit time'", Locale.US).withZone(ZoneId.of("America/Detroit"));

    private CertificatePage() {}

    /// @param sha256 of its canonical JSON
    /// @param key    name of the key that signed it
    static String of(JsonNode certificate, String sha256, String key) {
        var page = new PrintedPage("Certificate that no record exists");
        page.paragraph(text(certificate, "statement"));
        page.paragraph("Certified under " + text(certificate, "statute") + ", Michigan's Freedom of Information Act.");
        names(page, certificate);
        signed(page, certificate.path("signed"));
        searched(page, certificate.path("searched"));
        page.heading(2, "How to check this");
        page.paragraph("This page shows the certificate " + text(certificate, "certificateId")
                + " as JSON has it. Ask for"
                + " that file too: it carries a signature of the key " + key
                + " and a proof that the platform's log holds"
                + " the SHA-256 below. The program of audit-service checks it, offline: verify CERTIFICATE.json --policy"
                + " POLICY, with the policy that the platform and others publish.");
        page.facts(List.of(List.of("SHA-256 of the JSON", sha256)));
        return page.xhtml();
    }

    private static void names(PrintedPage page, JsonNode certificate) {
        page.heading(2, "The request");
        var others = certificate.path("otherNames").valueStream().map(JsonNode::asString)
                .collect(Collectors.joining("; "));
        page.facts(List.of(List.of("Sent to", text(certificate, "organisation")),
                List.of("Request", text(certificate, "requestId")),
                List.of("Received on", text(certificate, "receivedOn")),
                List.of("Name given", text(certificate, "name")),
                List.of("Other names searched for", others.isEmpty() ? "none" : others)));
    }

    private static void signed(PrintedPage page, JsonNode signed) {
        page.heading(2, "Certified by");
        page.facts(List.of(List.of("Name", text(signed, "name")), List.of("Title", text(signed, "title")),
                List.of("Account", text(signed, "account")),
                List.of("Acting as", text(signed, "role") + " of " + text(signed, "organisation")),
                List.of("Recognised by", text(signed, "method").replace('-', ' ')),
                List.of("When", instant(signed, "at"))));
    }

    private static void searched(PrintedPage page, JsonNode searched) {
        page.heading(2, "What was searched");
        page.paragraph("From " + instant(searched, "begun") + " to " + instant(searched, "ended")
                + ", document by document"
                + " and value by value. Upper and lower case, accents and what stands between words did not matter; a name"
                + " was found with another word between its parts, and with its last word first.");
        page.table(List.of("Store of", "Documents", "Values searched", "Found"),
                searched.path("stores").valueStream().map(store -> List.of(text(store, "service"),
                        text(store, "documents"), text(store, "values"), text(store, "found"))).toList());
        page.paragraph(
                "Not searched: " + sum(searched, "encrypted") + " values that are encrypted under keys which are not"
                        + " stored (sign-in tokens), and " + sum(searched, "leftOut")
                        + " values of requests under the act, which"
                        + " name by their purpose whom to search for.");
        page.heading(2, "Logs");
        page.table(List.of("Log", "Entries searched", "Put aside, searched", "Root", "Found"),
                searched.path("logs").valueStream().map(log -> List.of(text(log, "origin"), text(log, "size"),
                        text(log, "aside"), text(log, "root"), text(log, "found"))).toList());
    }

    private static long sum(JsonNode searched, String member) {
        return searched.path("stores").valueStream().mapToLong(store -> store.path(member).asLong()).sum();
    }

    private static String instant(JsonNode node, String member) {
        var at = text(node, member);
        return IN_DETROIT.format(Instant.parse(at)) + " (" + at + ")";
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
