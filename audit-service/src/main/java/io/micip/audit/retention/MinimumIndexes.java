package io.micip.audit.retention;

/// Below which index each log gives out no bundles any more. Kept for good and never lowered: what was refused once stays so.
interface MinimumIndexes {
    /// @param origin the log's name
    /// @return 0 where nothing was ever refused
    long of(String origin);

    /// Raises it; a lower one changes nothing.
    void raise(String origin, long minimum);
}
