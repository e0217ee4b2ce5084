package io.micip.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Which characters a font can print. In place of any other its code point stands in a document, such as `[U+4E2D]`: a reader sees
/// that something stood there, and can look up what.
final class Glyphs {
    private static final String LAID_OUT = "\n\r\t ";

    private final BitSet printable;

    private Glyphs(BitSet printable) {
        this.printable = printable;
    }

    /// Of a TrueType font, which is read and closed.
    static Glyphs of(InputStream font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var glyphs = read.getUnicodeCmapLookup();
            var printable = new BitSet();
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                if (glyphs.getGlyphId(point) != 0) {
                    printable.set(point);
                }
            }
            LAID_OUT.chars().forEach(printable::set);
            return new Glyphs(printable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What both can print.
    Glyphs and(Glyphs other) {
        var both = (BitSet) printable.clone();
        both.and(other.printable);
        return new Glyphs(both);
    }

    /// A text with nothing in it that cannot be printed.
    String shown(String text) {
        if (text.codePoints().allMatch(printable::get)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(point -> {
            if (printable.get(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append("[U+%04X]".formatted(point));
            }
        });
        return shown.toString();
    }
}
