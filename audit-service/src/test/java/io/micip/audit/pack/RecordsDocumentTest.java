package io.micip.audit.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.pack.EvidencePack.AnsweredLog;
import io.micip.audit.pack.EvidencePack.Content;
import io.micip.audit.pack.EvidencePack.ProvenRecord;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

class RecordsDocumentTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint("log.example/0", TreeHead.EMPTY);
    private static final TlogProof PROOF = new TlogProof(Optional.empty(), 0, List.of(),
            NoteSigner.generate(CHECKPOINT.origin()).sign(CHECKPOINT.text()));

    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Content content(int records, String data) {
        var proven = IntStream.range(0, records).mapToObj(index -> record(index, data)).toList();
        return new Content("p1", NOON, new TreeMap<>(Map.of("district", "82030")),
                List.of(new AnsweredLog(0, CHECKPOINT)), proven, "policy");
    }

    private static ProvenRecord record(int index, String data) {
        String entry = """
                {"actorid":"u-%d","actororg":"district:82030","actorrole":"planner","data":{"code":"%s"},"district":"82030",\
                "outcome":"refused","subject":"/data-sets/%d","time":"2026-11-23T20:00:00Z",\
                "type":"io.micip.catalog.report-refused.v1"}"""
                .formatted(index, data, index);
        return new ProvenRecord(AuditRecord.of(new Place(3, index), entry.getBytes(StandardCharsets.UTF_8)), PROOF);
    }

    private static String words(Content content) throws IOException {
        try (var document = Loader.loadPDF(RecordsDocument.of(content))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void showsEachRecordInWordsAndWhereItsProofIs() throws IOException {
        assertThat(words(content(2, "x"))).contains("Asked for district = 82030", "Records 2", "3 / 0", "3 / 1",
                "23 Nov 2026 15:00:00", "refused", "/data-sets/1", "planner", "{\"code\":\"x\"}",
                "proofs/LOG-INDEX.tlog-proof", "records.csv");
    }

    @Test
    void saysHowManyRecordsAreInTheTableAlone() {
        String page = RecordsDocument.page(content(RecordsDocument.MOST + 7, "x"));

        assertThat(page).contains("Here are the first 100 records. The other 7 are in records.csv.", "3 / 99<")
                .doesNotContain("3 / 100<");
        assertThat(RecordsDocument.page(content(RecordsDocument.MOST, "x"))).doesNotContain("Here are the first");
    }

    @Test
    void cutsALongValueAndSaysWhereItIsWhole() {
        String page = RecordsDocument.page(content(1, "y".repeat(60_000)));

        assertThat(page).hasSizeLessThan(8_000).contains("yyy ... (whole in records.csv)");
    }

    @Test
    void takesNoWordOfARecordForMarkup() {
        assertThat(RecordsDocument.page(content(1, "<img src='http://elsewhere'/>"))).doesNotContain("<img");
    }

    @Test
    void saysThatThereIsNoRecord() throws IOException {
        assertThat(words(content(0, "x"))).contains("Records 0", "None.");
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void isFitForArchivesAndForScreenReaders(PDFAFlavour flavour) throws Exception {
        var pdf = new ByteArrayInputStream(RecordsDocument.of(content(60, "z".repeat(300))));
        try (var parser = Foundries.defaultInstance().createParser(pdf, flavour)) {
            var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
