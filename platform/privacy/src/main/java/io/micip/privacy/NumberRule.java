package io.micip.privacy;

import org.jspecify.annotations.Nullable;

/// One kind of identifier that begins with a run of digits.
interface NumberRule {

    /// The identifier that begins at this group of digits, if there is one.
    @Nullable
    Claim read(int group);

    /// What a rule says about a place.
    ///
    /// @param start  first folded character
    /// @param end    folded character after the last
    /// @param groups how many groups of digits it takes, at least 1
    record Claim(Kind kind, Severity severity, int start, int end, int groups) {

        static Claim hit(Kind kind, int start, int end, int groups) {
            return new Claim(kind, Severity.HIT, start, end, groups);
        }

        static Claim warning(Kind kind, int start, int end, int groups) {
            return new Claim(kind, Severity.WARNING, start, end, groups);
        }
    }
}
