package io.micip.audit.witness;

import java.util.List;

import io.micip.notes.VerifierKey;

/// The logs that a witness cosigns for.
@FunctionalInterface
interface WatchedLogs {
    /// The keys that may sign for the log of this origin; none if it is not watched.
    List<VerifierKey> keysOf(String origin);

    /// The logs of these keys, whose names are their origins.
    static WatchedLogs of(List<VerifierKey> keys) {
        var copy = List.copyOf(keys);
        return origin -> copy.stream().filter(key -> key.name().equals(origin)).toList();
    }
}
