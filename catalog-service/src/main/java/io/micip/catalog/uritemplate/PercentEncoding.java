package io.micip.catalog.uritemplate;

import java.nio.charset.StandardCharsets;

/// Percent-encoding of UTF-8 octets.
///
/// Source: RFC 3986, sections 2.1 to 2.3; RFC 6570, section 1.5.
final class PercentEncoding {

    private static final String MARKS = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /// Leaves letters, digits and `-._~`; with `keepReserved` also reserved characters and escapes already made.
    static void append(String text, boolean keepReserved, StringBuilder out) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isUnreserved(codePoint) || keepReserved && RESERVED.indexOf(codePoint) >= 0) {
                out.append((char) codePoint);
            } else if (keepReserved && isEscape(text, at)) {
                out.append('%');
            } else {
                escape(codePoint, out);
            }
            at += Character.charCount(codePoint);
        }
    }

    /// Whether `%` and two hexadecimal digits stand at this place.
    static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' && isHex(text.charAt(at + 1))
                && isHex(text.charAt(at + 2));
    }

    private static void escape(int codePoint, StringBuilder out) {
        for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt(octet >> 4 & 0xF)).append(HEX.charAt(octet & 0xF));
        }
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
