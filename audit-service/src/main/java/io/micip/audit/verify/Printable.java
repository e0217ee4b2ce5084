package io.micip.audit.verify;

/// Text that a terminal prints and does not obey: a file may hold any characters.
final class Printable {
    private Printable() {}

    static String of(String text) {
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
}
