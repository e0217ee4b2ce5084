package io.micip.events;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/// The only shape of text that an event may hold: an id, a code, a hash or a date, 1 to 128 characters of
/// `A-Z a-z 0-9 . _ : / -`, beginning with a letter or digit. No spaces, so no sentence and no name fits in.
final class Code {
    private static final int LONGEST = 128;

    private Code() {}

    static void require(@Nullable String... codes) {
        for (var code : codes) {
            if (code != null && !fits(code)) {
                throw new IllegalArgumentException(
                        "code: %d characters (expected: 1 to 128 of A-Z a-z 0-9 . _ : / -)".formatted(code.length()));
            }
        }
    }

    static void require(Collection<String> codes) {
        require(codes.toArray(String[]::new));
    }

    static boolean fits(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> isLetterOrDigit(c) || "._:/-".indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
