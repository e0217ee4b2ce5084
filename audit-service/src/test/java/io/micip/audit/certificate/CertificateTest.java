package io.micip.audit.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import io.micip.audit.nonexistence.SearchResult;
import io.micip.audit.proof.TrustPolicy;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.documents.PdfOfPage;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;

import static io.micip.audit.certificate.CertificateFixtures.LOG;
import static io.micip.audit.certificate.CertificateFixtures.SIGNER;
import static io.micip.audit.certificate.CertificateFixtures.certificate;
import static io.micip.audit.certificate.CertificateFixtures.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateTest {
    private static final TrustPolicy OF_THE_LOG = TrustPolicy.of(List.of(LOG.verifierKey()));
    private static final TrustPolicy OF_THE_SIGNER = TrustPolicy.of(List.of(SIGNER.verifierKey()));

    @Test
    void isProvenByTheLogAlone() {
        var verdict = CertificateVerdict.of(file().bytes(), OF_THE_LOG);

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.logged()).isTrue();
        assertThat(verdict.signed()).isFalse();
        assertThat(verdict.logs()).containsExactly(LOG.verifierKey().name());
    }

    @Test
    void isProvenByItsSignatureAlone() {
        var verdict = CertificateVerdict.of(file().bytes(), OF_THE_SIGNER);

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.signed()).isTrue();
        assertThat(verdict.logged()).isFalse();
    }

    @Test
    void isNotProvenToWhomTrustsNeither() {
        var stranger = TrustPolicy.of(List.of(NoteSigner.generate("audit.example/other").verifierKey()));

        assertThat(CertificateVerdict.of(file().bytes(), stranger).isProven()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Alex Exámple, Alex Other", "state:MI, district:82030", "2026-11-20, 2026-11-21",
            "\"found\" : 0, \"found\" : 1", "Robin Demo, Robin Other", "plan-service, play-service"})
    void showsEveryChangeToBothKindsOfChecker(String before, String after) {
        var text = new String(file().bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        byte[] changed = text.replace(before, after).getBytes(StandardCharsets.UTF_8);

        assertThat(CertificateVerdict.of(changed, OF_THE_LOG).isProven()).isFalse();
        assertThat(CertificateVerdict.of(changed, OF_THE_SIGNER).isProven()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"certificate\":{\"format\":2}}", "{\"certificate\":[]}",
            "{\"certificate\":{\"format\":1}}", "{\"a\":1,\"a\":2}", "{\"certificate\":{\"format\":1,\"x\":1e999}}"})
    void takesNothingElseForACertificate(String file) {
        assertThatThrownBy(() -> CertificateVerdict.of(file.getBytes(StandardCharsets.UTF_8), OF_THE_LOG))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void isNotMadeWhereSomethingWasFound() {
        var clean = certificate();
        var search = new SearchResult(clean.search().begun(), clean.search().ended(),
                List.of(new StoreAnswer("plan-service", 1, 1, 0, 0, 1, List.of("plan-service/dataSets/title/x"))),
                clean.search().logs());

        assertThatThrownBy(() -> new Certificate("c", clean.request(), clean.names(), search, clean.signed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void isPrintedForArchivesAndForScreenReaders(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf()), flavour)) {
            var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void printsWhatWasCertifiedByWhomAndHowToCheckIt() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            var words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(words).contains("MCL 15.235(5)(b)", "Alex Exámple", "Lex Example", "Robin Demo",
                    "FOIA Coordinator", "plan-service", "2 values of requests under the act");
            assertThat(words.replace(" ", "")).contains("audit.example/set/log/0", file().sha256());
        }
        assertThat(pdf()).isEqualTo(pdf());
    }

    private static byte[] pdf() {
        var file = file();
        return PdfOfPage.of(CertificatePage.of(file.certificate(), file.sha256(), file.signer()),
                CertificateFixtures.AT, "MICIP");
    }
}
