package io.micip.audit.savedsearch;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// A filter of the records search under a name.
///
/// @param name    what its account calls it
/// @param filter  the parameters of the search by name, as `type` to `io.micip.audit.*`
/// @param savedAt when the filter was saved
record SavedSearch(String id, String name, SortedMap<String, String> filter, Instant savedAt) {
    SavedSearch {
        filter = new TreeMap<>(filter);
    }

    SavedSearch called(String other) {
        return new SavedSearch(id, other, filter, savedAt);
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
