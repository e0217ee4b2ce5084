package io.micip.privacy;

/// How sure a finding is, and with it what its author can do.
public enum Severity {
    /// An identifier by its form or by the words around it. The text cannot be kept with it.
    HIT("hit"),
    /// Could be an identifier, could be an innocent figure. The author may confirm that it names nobody.
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /// The word used for this severity in problems and in the portal: `hit` or `warning`.
    public String code() {
        return code;
    }
}
