package io.micip.audit.certificate;

/// What a line that becomes evidence may hold: only what JSON, XML and PDF can all hold. No control characters, no half of a
/// surrogate pair, no noncharacter.
///
/// Source: RFC 7493 section 2.1 (I-JSON); XML 1.0 section 2.2.
public final class PlainLine {
    private PlainLine() {}

    /// Whether the text is fit for one line.
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainLine::isHeld);
    }

    private static boolean isHeld(int point) {
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return !noncharacter && !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
