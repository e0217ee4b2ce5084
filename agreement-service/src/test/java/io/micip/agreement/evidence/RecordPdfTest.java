package io.micip.agreement.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import io.micip.agreement.agreementtext.AgreementText;

import static org.assertj.core.api.Assertions.assertThat;

class RecordPdfTest {

    private static final String DEARBORN = "Dearborn City School District";
    private static byte[] pdf;

    @BeforeAll
    static void make() {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = Proving.pdfOf(RecordFixtures.record(), DEARBORN);
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void isFitForArchivesAndForScreenReaders(PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void hasTheSameBytesWheneverItIsMade() {
        assertThat(Proving.pdfOf(RecordFixtures.record(), DEARBORN)).isEqualTo(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"![A picture](%s)", "![A picture][1]\n\n[1]: %s", "<img src=\"%s\"/>"})
    void asksNobodyForThePicturesOfAText(String picture) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/picture.png";

            assertThat(wordsOf(pdfWith(picture.formatted(address)))).contains("Words with a picture");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void showsWhatWasSignedAndByWhom() throws IOException {
        assertThat(words()).contains("Dearborn City School District (district 82030)", "Robin Demo-N\u00fa\u00f1ez",
                "Superintendent", "Two <three>.", "A question about <Schedule A>", "& its years.",
                "10:00:00 Detroit time (2026-11-23T15:00:00Z)", "Granted: last day 2027-12-31",
                "Declined, reason: sign current text",
                "2019 to 2027", "Administrators of the district");
        assertThat(words().replaceAll("\\s", "")).contains("Wordsthatbind.",
                RecordFixtures.FIRST_TEXT.identity().sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one&#11;two", "one&#xFFFE;two", "one\u000btwo", "one\ufffetwo", "[one](a&#8;b) two"})
    void isMadeWhateverATextHolds(String words) throws IOException {
        assertThat(wordsOf(pdfWith(words))).contains("one", "two");
    }

    private static byte[] pdfWith(String words) {
        AgreementText text = RecordFixtures.text(1, "# Words with a picture\n\n" + words + "\n");
        return Proving.pdfOf(AgreementRecord.of(RecordFixtures.offered(), _ -> text), DEARBORN);
    }

    private static String words() throws IOException {
        return wordsOf(pdf);
    }

    private static String wordsOf(byte[] made) throws IOException {
        try (PDDocument document = Loader.loadPDF(made)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
