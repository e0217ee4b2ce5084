package io.micip.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import io.micip.system.faults.Operation.Knowledge;

/// Which refusals of one caller by one service must be on record one by one. A service records the first 60 of a minute
/// so and the rest as a number, and when its minute began is unknown to the clients: certain is a refusal with few
/// others before it, in any minute that holds it.
final class SinglyOnRecord {
    /// Less than 60, for requests that ended without an answer.
    static final int CERTAIN = 50;
    /// More than a minute, for answers that came late.
    static final Duration SPAN = Duration.ofSeconds(90);

    private final Deque<Instant> refused = new ArrayDeque<>();

    /// Another refusal was answered.
    synchronized Knowledge refused(Instant now) {
        while (!refused.isEmpty() && refused.getFirst().plus(SPAN).isBefore(now)) {
            refused.removeFirst();
        }
        refused.addLast(now);
        return refused.size() <= CERTAIN ? Knowledge.REFUSED : Knowledge.UNKNOWN;
    }
}
