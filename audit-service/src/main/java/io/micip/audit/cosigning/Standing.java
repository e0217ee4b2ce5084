package io.micip.audit.cosigning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How one witness stands to one log: how far it is known to have seen it, and whether it is to be left alone for now.
/// Touched by one round at a time, read by anybody.
final class Standing {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private volatile long size;
    private volatile @Nullable String trouble;
    private volatile Instant askAgain = Instant.EPOCH;
    private Duration pause = SHORTEST;

    /// Entries of the log that the witness is known to have seen.
    long size() {
        return size;
    }

    void size(long seen) {
        size = seen;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    boolean mayBeAsked(Instant now) {
        return !now.isBefore(askAgain);
    }

    void cosigned(long seen) {
        size = seen;
        trouble = null;
        askAgain = Instant.EPOCH;
        pause = SHORTEST;
    }

    /// Each failure doubles the pause, up to a minute.
    void failed(String why, Instant now) {
        trouble = why;
        askAgain = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
    }
}
