package io.micip.privacy.reading;

import java.text.Normalizer;
import java.util.Locale;

/// What one character of any script counts as, when identifiers are looked for: an ASCII digit, small letter or mark.
final class Folding {

    /// The character is not seen by a reader (zero-width, combining, control): the text goes on without it.
    static final char DROPPED = 0;
    /// A letter that has no Latin base letter.
    static final char LETTER = 'ª';
    /// Anything else that stands between words.
    static final char MARK = '¦';
    /// A break stronger than a space: line end, tabulator, table cell.
    static final char BREAK = '\n';

    private static final int TABLE_SIZE = 0x250;
    private static final char[] TABLE = table();
    /// Stands between words and says nothing more.
    static final byte BETWEEN = 0;
    /// The last kind of letter: `a` is 1, `z` is 26, any other 27.
    static final byte LAST_LETTER = 27;
    /// The kind of `0`; the other digits follow.
    static final byte FIRST_DIGIT = 32;
    /// Stands between words and may end a sentence or begin an address.
    static final byte A_MARK = -1;
    private static final String MARKS = ".;!?@([{<" + BREAK;
    private static final int KINDS = 0x100;
    private static final byte[] KIND = kinds();

    private Folding() {}

    static char fold(int codePoint) {
        return codePoint < TABLE_SIZE ? TABLE[codePoint] : foldRare(codePoint);
    }

    /// The same for a character below 0x80.
    static char foldPlain(char c) {
        return TABLE[c];
    }

    /// What a folded character is among words: a letter of its own kind, a digit of its own, a mark to look at, or none
    /// of these. Folded characters are all below [#KINDS].
    static byte kind(char folded) {
        return KIND[folded & KINDS - 1];
    }

    static boolean isDigit(char folded) {
        return folded >= '0' && folded <= '9';
    }

    static boolean isLetter(char folded) {
        return folded >= 'a' && folded <= 'z' || folded == LETTER;
    }

    static boolean isSpace(char folded) {
        return folded == ' ' || folded == BREAK;
    }

    /// Superscript, subscript and circled digits, of which a single one after a figure is a note mark, not a digit.
    static boolean isStyledDigit(int codePoint) {
        if (codePoint < 0xB2 || Character.getType(codePoint) != Character.OTHER_NUMBER) {
            return false;
        }
        int value = Character.getNumericValue(codePoint);
        return value >= 0 && value <= 9;
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (int c = 0; c < TABLE_SIZE; c++) {
            table[c] = c < 0x80 ? foldAscii((char) c) : foldRare(c);
        }
        return table;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[KINDS];
        for (char c = 0; c < KINDS; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static byte kindOf(char c) {
        if (c == LETTER) {
            return LAST_LETTER;
        }
        if (isLetter(c)) {
            return (byte) (c - 'a' + 1);
        }
        if (isDigit(c)) {
            return (byte) (FIRST_DIGIT + c - '0');
        }
        return MARKS.indexOf(c) >= 0 ? A_MARK : BETWEEN;
    }

    private static char foldAscii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 'a' - 'A');
        }
        if (c >= '\t' && c <= '\r') {
            return BREAK;
        }
        return c < ' ' || c == 0x7F ? DROPPED : c;
    }

    private static char foldRare(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return foldAscii((char) (c - 0xFF01 + '!'));
        }
        char mark = foldMark(c);
        if (mark != MARK) {
            return mark;
        }
        if (isStyledDigit(c)) {
            return (char) ('0' + Character.getNumericValue(c));
        }
        return foldByType(c);
    }

    private static char foldByType(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> BREAK;
            case Character.DASH_PUNCTUATION -> '-';
            case Character.CONNECTOR_PUNCTUATION -> '_';
            case Character.CURRENCY_SYMBOL -> '$';
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.SURROGATE ->
                DROPPED;
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.LETTER_NUMBER,
                    Character.COMBINING_SPACING_MARK, Character.OTHER_SYMBOL ->
                foldLetter(c);
            default -> MARK;
        };
    }

    private static char foldLetter(int c) {
        boolean mayHaveLatinBase = c < 0x250 || c >= 0x1E00 && c < 0x2500 || c >= 0x1D400 && c < 0x1D800;
        if (mayHaveLatinBase) {
            String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            char first = base.charAt(0);
            if (first >= 'a' && first <= 'z') {
                return first;
            }
        }
        return Character.isLetter(c) ? LETTER : MARK;
    }

    /// Look-alikes of the marks that join figures, and the fillers that a font draws as nothing.
    private static char foldMark(int c) {
        return switch (c) {
            case 0x85 -> BREAK;
            case 0xB7, 0x2022, 0x2024, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFE52, 0xFF61 -> '.';
            case 0x2044, 0x2215, 0x29F8 -> '/';
            case 0x2D7, 0x2043, 0x207B, 0x208B, 0x2212, 0x2796, 0xFE63 -> '-';
            case 0x2236, 0xA789, 0xFE55 -> ':';
            case 0x060C, 0x3001, 0xFE50 -> ',';
            case 0xFE59, 0x207D, 0x208D -> '(';
            case 0xFE5A, 0x207E, 0x208E -> ')';
            case 0xFE6B -> '@';
            case 0x207A, 0xFE62 -> '+';
            case 0x2116 -> '#';
            case 0x2018, 0x2019, 0x2BC -> '\'';
            case 0x2800 -> ' ';
            case 0x115F, 0x1160, 0x3164, 0xFFA0 -> DROPPED;
            default -> MARK;
        };
    }
}
