package io.micip.catalog.uritemplate;

/// A text that RFC 6570 does not allow, or a value that its template cannot take. Names the place, never the text.
public final class MalformedUriTemplate extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    MalformedUriTemplate(String expected, int position) {
        super("character " + position + " (expected: " + expected + ")");
        this.position = position;
    }

    /// Where the template goes wrong, in UTF-16 code units from 0.
    public int position() {
        return position;
    }
}
