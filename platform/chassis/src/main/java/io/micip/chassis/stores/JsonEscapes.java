package io.micip.chassis.stores;

import java.util.regex.Pattern;

/// The escapes that JSON writes in its strings, read wherever they stand: in whole JSON, in a piece of it between other bytes,
/// in a text that quotes some.
///
/// Source: RFC 8259 section 7.
final class JsonEscapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");
    private static final int HEX = 16;

    private JsonEscapes() {}

    /// The text with each escape as what it stands for, once; a reverse solidus that begins none stays.
    static String read(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var read = new StringBuilder(text.length());
        var escape = ESCAPE.matcher(text);
        int from = 0;
        while (escape.find()) {
            read.append(text, from, escape.start());
            var unit = escape.group(1);
            read.append(unit == null ? meant(escape.group(2).charAt(0)) : (char) Integer.parseInt(unit, HEX));
            from = escape.end();
        }
        return read.append(text, from, text.length()).toString();
    }

    private static char meant(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
