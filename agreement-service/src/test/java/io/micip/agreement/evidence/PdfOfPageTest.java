package io.micip.agreement.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

class PdfOfPageTest {

    private static final String DEARBORN = "Dearborn City School District";
    private static byte[] pdf;

    @BeforeAll
    static void make() {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = PdfOfPage.of(RecordFixtures.record(), DEARBORN);
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
        assertThat(PdfOfPage.of(RecordFixtures.record(), DEARBORN)).isEqualTo(pdf);
    }

    @Test
    void showsWhatWasSignedAndByWhom() throws IOException {
        assertThat(words()).contains("Dearborn City School District (district 82030)", "Robin Demo-N\u00fa\u00f1ez",
                "Superintendent", "Two <three>.", "A question about <Schedule A>", "& its years.",
                "10:00:00 Detroit time (2026-11-23T15:00:00Z)", "Granted: last day 2027-12-31",
                "Declined, reason sign-current-text",
                "2019 to 2027", "Administrators of the district");
        assertThat(words().replaceAll("\\s", "")).contains("Wordsthatbind.",
                RecordFixtures.FIRST_TEXT.identity().sha256());
    }

    private static String words() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
