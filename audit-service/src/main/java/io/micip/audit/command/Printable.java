package io.micip.audit.command;

import java.util.Collection;

/// Text that a terminal prints and does not obey: a file may hold any characters.
public final class Printable {
    private Printable() {}

    /// The text, with each character that a terminal would obey written as its number.
    public static String of(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                printable.append("\\u%04x".formatted(point));
            } else {
                printable.appendCodePoint(point);
            }
        });
        return printable.toString();
    }

    /// What the cosignatures of these witnesses prove besides; nothing without any.
    public static String ofWitnesses(Collection<String> witnesses) {
        return witnesses.isEmpty()
                ? ""
                : " Each witness named\nhas signed that this list continues every list of this log that it saw before: who was shown "
                        + "another one,\nwas shown one that the witness refused.";
    }
}
