package io.micip.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
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

import static org.assertj.core.api.Assertions.assertThat;

class PdfOfPageTest {
    private static final Instant MADE = Instant.parse("2026-11-23T15:00:00Z");

    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void isFitForArchivesAndForScreenReaders(PDFAFlavour flavour) throws Exception {
        isFitForArchivesAndForScreenReaders(flavour, page());
    }

    private static void isFitForArchivesAndForScreenReaders(PDFAFlavour flavour, PrintedPage page) throws Exception {
        var pdf = new ByteArrayInputStream(pdf(page));
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void hasTheSameBytesWheneverItIsMade() {
        assertThat(pdf(page())).isEqualTo(pdf(page()));
    }

    @Test
    void showsWordsAsTheyAreAndNeverAsMarkup() throws IOException {
        assertThat(words(pdf(new PrintedPage("A <title> & more").paragraph("<b>bold</b> & plain"))))
                .contains("A <title> & more", "<b>bold</b> & plain");
    }

    @Test
    void asksNobodyForAPicture() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort() + "/picture.png";

            assertThat(words(pdf(page().words("<p>Words<img src=\"" + address + "\" alt=\"A picture\"/></p>"))))
                    .contains("Words");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\u000btwo", "one\ufffetwo", "one\u0000two", "one\ud800 two"})
    void isMadeWhateverAPageHolds(String words) throws IOException {
        assertThat(words(pdf(new PrintedPage("Page").paragraph(words)))).contains("one", "two");
    }

    @Test
    void losesNoLetterThatItsFontsLack() throws IOException {
        assertThat(words(pdf(new PrintedPage("Page").paragraph("Zoë, Ζωή, Зоя: 中\ud83d\ude00."))))
                .contains("Zoë, Ζωή, Зоя: [U+4E2D][U+1F600].");
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_A", "PDFUA_1"})
    void isFitForThemWhateverLettersItHas(PDFAFlavour flavour) throws Exception {
        isFitForArchivesAndForScreenReaders(flavour, page().paragraph("中 \ud83d\ude00 \u202e \ufffd \u00ad"));
    }

    private static PrintedPage page() {
        return new PrintedPage("A page").paragraph("Words.").heading(2, "Facts")
                .facts(List.of(List.of("Size", "12"), List.of("Root", "abc"))).heading(2, "Table")
                .table(List.of("One", "Two"), List.of(List.of("1", "2"), List.of("3", "4")))
                .grid(List.of("One", "Two", "Three"), List.of(List.of("1", "io.micip.one-long-word".repeat(9), "3")));
    }

    private static byte[] pdf(PrintedPage page) {
        return PdfOfPage.of(page.xhtml(), MADE, "MICIP");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
