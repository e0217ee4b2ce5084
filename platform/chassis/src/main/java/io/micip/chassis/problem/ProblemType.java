package io.micip.chassis.problem;

import java.net.URI;

/// A kind of problem, documented in docs/problems.md under its code.
///
/// @param code     kebab-case, never reused for another meaning
/// @param category decides the HTTP status
/// @param title    one short sentence, the same for every problem of this type
public record ProblemType(String code, Category category, String title) {
    private static final String BASE = "https://micip.io/problems/";

    public ProblemType {
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("code: " + code + " (expected: kebab-case)");
        }
    }

    /// The absolute URI that names this type (RFC 9457, 3.1.1).
    public URI uri() {
        return URI.create(BASE + code);
    }
}
