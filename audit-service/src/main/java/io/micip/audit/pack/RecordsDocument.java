package io.micip.audit.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micip.audit.pack.EvidencePack.Content;
import io.micip.audit.record.AuditRecord;
import io.micip.documents.PdfOfPage;
import io.micip.documents.PrintedPage;

/// The records of a pack as a document to be read and printed, PDF/A. It has the first [#MOST] of them, each value cut to
/// [#LONGEST] characters, and says so where something is left out: what counts is in the files beside it, whole.
///
/// The same content gives the same bytes. One is made at a time, so that many who ask at once need the memory of one.
final class RecordsDocument {
    /// Most records in the document. Its pages are in memory as a whole: of 100 it was made within a heap of 64 MB, of 250 not
    /// within 48.
    static final int MOST = 100;

    private static final int LONGEST = 240;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.US)
            .withZone(DETROIT);
    private static final List<String> HEADS = List.of("Log and index", "When (Detroit)", "What, and how it ended",
            "District and subject", "Who", "What it says besides");

    private RecordsDocument() {}

    static byte[] of(Content content) {
        String page = page(content);
        ONE_AT_A_TIME.lock();
        try {
            return PdfOfPage.of(page, content.madeAt(), "MICIP audit-service");
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /// The document as XHTML.
    static String page(Content content) {
        var page = new PrintedPage("Records from the audit log of MICIP");
        page.facts(List.of(List.of("Pack", content.packId()), List.of("Made at", instant(content.madeAt())),
                List.of("Asked for", asked(content)), List.of("Records", Integer.toString(content.records().size()))));
        content.logs().forEach(log -> page.paragraph("Made from log " + log.number() + ": " + log.checkpoint().origin()
                + ", " + log.checkpoint().head().size() + " entries."));
        page.paragraph(
                "This document is for reading. Each record is proven by the file proofs/LOG-INDEX.tlog-proof of the"
                        + " pack, and stands whole in records.csv and records.ndjson; README.txt tells how to check them.");
        int left = content.records().size() - MOST;
        if (left > 0) {
            page.paragraph("Here are the first " + MOST + " records. The other " + left + " are in records.csv.");
        }
        page.heading(2, "Records");
        if (content.records().isEmpty()) {
            page.paragraph("None.");
        } else {
            page.grid(HEADS, content.records().stream().limit(MOST).map(one -> row(one.found())).toList());
        }
        return page.xhtml();
    }

    private static String asked(Content content) {
        return content.asked().isEmpty()
                ? "everything that the asker may see"
                : content.asked().entrySet().stream().map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static List<String> row(AuditRecord one) {
        return Stream.of(one.place().log() + " / " + one.place().index(),
                one.time().equals(Instant.EPOCH) ? one.attribute("time").orElse("") : WHEN.format(one.time()),
                joined(one, "type", "outcome", "reason"), joined(one, "district", "subject"),
                joined(one, "actorrole", "actororg", "actorid"),
                one.data().isMissingNode() ? "" : one.data().toString())
                .map(RecordsDocument::cut).toList();
    }

    private static String joined(AuditRecord one, String... attributes) {
        return Stream.of(attributes).flatMap(name -> one.searchable(name).stream()).collect(Collectors.joining(", "));
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + " ... (whole in records.csv)";
    }

    private static String instant(Instant at) {
        return WHEN.format(at) + " Detroit time (" + at + ")";
    }
}
