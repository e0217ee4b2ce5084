package io.micip.audit.mirror;

/// What one look at a log came to.
sealed interface Following {
    /// The log is verified up to this size.
    /// @param from entries held before
    /// @param to entries held now
    /// @param hashesTo of the entries that are new, those below this are retired: their hashes are held, their words are not
    record Verified(long from, long to, long hashesTo) implements Following {}

    /// The log was served with fewer entries than are held, consistent with them: an old copy, or a log set back.
    record Behind(long held, long served) implements Following {}

    /// What was served is not what its checkpoint says, or nobody trusted has signed it. Nothing of it was kept.
    /// @param why in plain words
    record Wrong(String why) implements Following {}

    /// The log's own key has signed two histories.
    /// @param why in plain words
    record Forked(String why) implements Following {}
}
