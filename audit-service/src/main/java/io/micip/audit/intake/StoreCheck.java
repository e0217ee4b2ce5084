package io.micip.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import io.micip.audit.log.Finding;
import io.micip.audit.log.LogAudit;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.merkle.TreeHead;

/// The audits of one log that is in use, and what the newest came to. One thread audits; any may ask.
final class StoreCheck {
    private static final int MOST_TOLD = 5;

    private final LogStore store;
    private volatile long audited;
    private volatile int findings;

    StoreCheck(LogStore store) {
        this.store = store;
    }

    /// Entries that the newest audit read and found to be as they were signed.
    long audited() {
        return audited;
    }

    /// How much the newest audit found to be wrong.
    int findings() {
        return findings;
    }

    /// Holds everything stored against a tree head that was signed and served.
    List<Finding> run(TreeHead signed, LogAudit.Pace pace) throws InterruptedException {
        var state = store.state();
        var found = new ArrayList<>(state(state, signed));
        long parked = state.head().equals(signed) ? state.parked() : 0;
        found.addAll(LogAudit.of(store, signed, parked, pace).findings());
        findings = found.size();
        if (found.isEmpty()) {
            audited = signed.size();
        }
        return found;
    }

    private List<Finding> state(LogState known, TreeHead signed) {
        try {
            var kept = store.stored();
            boolean same = kept.origin().equals(known.origin()) && kept.head().size() >= signed.size()
                    && (kept.head().size() > signed.size() || kept.head().equals(signed));
            return same
                    ? List.of()
                    : List.of(new Finding("state", OptionalLong.of(kept.head().size()),
                            "not what was committed: size " + signed.size() + " is served"));
        } catch (LogStopped e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return List.of(new Finding("state", OptionalLong.empty(), String.valueOf(e.getMessage())));
        }
    }

    /// The first few findings in one line.
    static String summary(List<Finding> found) {
        String more = found.size() > MOST_TOLD ? "; and " + (found.size() - MOST_TOLD) + " more" : "";
        return found.stream().limit(MOST_TOLD).map(Finding::toString).collect(Collectors.joining("; ")) + more;
    }
}
