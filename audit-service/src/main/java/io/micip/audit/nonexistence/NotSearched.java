package io.micip.audit.nonexistence;

/// A store did not answer, or a log is not here, stands still or is behind, so nothing can be said of it, nor of the whole.
final class NotSearched extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;

    /// @param what `gateway`, `audit-service/logs`, `audit-service/log/3`
    NotSearched(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
