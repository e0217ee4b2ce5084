package io.micip.audit.key;

import java.time.Instant;
import java.util.List;

import io.micip.notes.NoteSigner;

/// The keys of a log in the overlap: two sign.
public final class BothKeys {
    private BothKeys() {}

    public static LogKeys of(NoteSigner first, NoteSigner next) {
        return new LogKeys(List.of(LogKey.first(first.verifierKey()),
                LogKey.added(next.verifierKey(), Instant.parse("2026-11-26T12:00:00Z"))), List.of(first, next));
    }
}
