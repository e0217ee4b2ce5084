package io.micip.audit.nonexistence;

import java.time.Duration;

/// Watches a search, and says whether it is to go on.
interface SearchWatcher {
    /// It has come further: by a page or a bundle.
    void at(SearchProgress progress) throws Abandoned;

    /// It waits before it asks once more.
    void pause(Duration time) throws Abandoned;

    /// Nobody waits for it any more, somebody else has taken it up, or the service stops.
    final class Abandoned extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
