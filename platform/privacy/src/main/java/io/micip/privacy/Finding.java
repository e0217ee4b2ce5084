package io.micip.privacy;

import static java.util.Objects.requireNonNull;

/// A place in a text that looks like an identifier. Holds no part of the text, so it may be logged and sent.
///
/// The range is given in UTF-16 code units of the text exactly as it was handed in, which is how JavaScript and Java
/// count: `text.substring(start, end)` is the place in both. It always begins and ends between whole characters.
///
/// @param kind     what it looks like
/// @param severity how sure that is
/// @param start    first code unit, from 0
/// @param end      code unit after the last, greater than `start`
public record Finding(Kind kind, Severity severity, int start, int end) {

    public Finding {
        requireNonNull(kind, "kind is null");
        requireNonNull(severity, "severity is null");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("range: " + start + ".." + end + " (expected: 0 <= start < end)");
        }
    }
}
