package io.micip.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Objects;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

/// Makes a PDF/A-2a of a page: fonts embedded, tagged for screen readers, and the same bytes for the same page and instant.
/// Its fonts cover Latin, Greek, Cyrillic and Hebrew; in place of another letter it shows its code point, such as `[U+4E2D]`.
/// Nothing is fetched for it: a picture that a text names is left out.
///
/// Source: ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1); both checked with veraPDF in a test.
public final class PdfOfPage {

    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'")
            .withZone(ZoneOffset.UTC);

    static {
        // it would write to the console by itself
        XRLog.setLoggingEnabled(false);
    }

    private PdfOfPage() {}

    /// The page as PDF/A.
    ///
    /// @param page     XHTML, as [PrintedPage] writes it
    /// @param made     when the document was made, as it says of itself
    /// @param producer what made it
    public static byte[] of(String page, Instant made, String producer) {
        PdfRendererBuilder builder = new PdfRendererBuilder().usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer(producer)
                // a text is written by people: a picture in it must not make this service ask any address
                .useExternalResourceAccessControl((_, _) -> false, RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((_, _) -> false, RUN_AFTER_RESOLVING_URI)
                .useFont(font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.withHtmlContent(Fonts.GLYPHS.shown(page), null).toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            save(renderer.getPdfDocument(), page, made, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Takes out what would differ from one making to the next: the clock's time, in both places, and the document's id.
    private static void save(PDDocument document, String page, Instant made, ByteArrayOutputStream out)
            throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*<", "<xmp:CreateDate>" + XMP_DATE.format(made) + "<");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(ByteBuffer.wrap(sha256(page)).getLong());
        document.save(out);
    }

    private static byte[] sha256(String page) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static FSSupplier<InputStream> font(String face) {
        String resource = "/liberation/LiberationSans-" + face + ".ttf";
        return () -> Objects.requireNonNull(PdfOfPage.class.getResourceAsStream(resource), resource);
    }

    /// Read once, when the first document is made.
    private static final class Fonts {
        static final Glyphs GLYPHS = Glyphs.of(font("Regular").supply()).and(Glyphs.of(font("Bold").supply()));
    }
}
