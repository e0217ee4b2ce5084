package io.micip.agreement.agreementtext;

/// What a text that becomes evidence may hold: only what JSON, XML and PDF can all hold, so that the evidence can be made
/// for good. No control characters, no half of a surrogate pair, no noncharacter.
///
/// Source: RFC 7493 section 2.1 (I-JSON); XML 1.0 section 2.2; Unicode 16, section 23.7 (noncharacters).
public final class PlainText {

    /// What is expected of one line.
    public static final String NO_CONTROLS = "expected: no control characters";

    /// What is expected of lines.
    public static final String ONLY_LINES = "expected: no control characters but tab and line feed";

    private PlainText() {}

    /// Whether the text is fit for one line.
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(PlainText::isHeld);
    }

    /// Whether the text is fit for several lines, which end in line feeds and may hold tabs.
    public static boolean isLines(String text) {
        return text.codePoints().allMatch(point -> point == '\n' || point == '\t' || isHeld(point));
    }

    private static boolean isHeld(int point) {
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return !noncharacter && !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
