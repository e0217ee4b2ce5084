package io.micip.audit.reading;

/// What people searched for, kept apart from the log so that it can be erased.
interface SearchWords {
    /// Keeps the words of a search under the id that its event names.
    void keep(String queryId, String readerId, String filter);
}
