package io.micip.audit.forwarding;

import java.util.HashMap;
import java.util.Map;

import io.micip.chassis.problem.CommonProblems;

/// Cursors in memory, which fail when they are told to: before they moved, or after.
final class InMemoryCursors implements Cursors {
    private final Map<String, Long> sent = new HashMap<>();
    private boolean failsBefore;
    private boolean failsAfter;

    /// The next move fails and is not made.
    void failBefore() {
        failsBefore = true;
    }

    /// The next move fails and is made all the same.
    void failAfter() {
        failsAfter = true;
    }

    @Override
    public long sent(String target, String origin) {
        return sent.getOrDefault(target + "@" + origin, 0L);
    }

    @Override
    public boolean advance(String target, String origin, long from, long to) {
        if (failsBefore) {
            failsBefore = false;
            throw CommonProblems.busy();
        }
        boolean stood = sent(target, origin) == from;
        if (stood) {
            sent.put(target + "@" + origin, to);
        }
        if (failsAfter) {
            failsAfter = false;
            throw CommonProblems.busy();
        }
        return stood;
    }
}
