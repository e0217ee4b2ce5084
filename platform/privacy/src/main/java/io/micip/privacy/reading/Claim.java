package io.micip.privacy.reading;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

import static java.util.Objects.requireNonNull;

/// What a rule says about a place of a folded text.
///
/// @param start first folded character
/// @param end   folded character after the last
public record Claim(Kind kind, Severity severity, int start, int end) {

    public Claim {
        requireNonNull(kind, "kind is null");
        requireNonNull(severity, "severity is null");
    }

    /// A claim that its author cannot argue away.
    public static Claim hit(Kind kind, int start, int end) {
        return new Claim(kind, Severity.HIT, start, end);
    }

    /// A claim that its author may answer.
    public static Claim warning(Kind kind, int start, int end) {
        return new Claim(kind, Severity.WARNING, start, end);
    }

    /// The same place in the text as it was given.
    public Finding in(FoldedText text) {
        return new Finding(kind, severity, text.originStart(start), text.originEnd(end));
    }
}
