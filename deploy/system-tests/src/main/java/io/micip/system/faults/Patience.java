package io.micip.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import io.micip.client.Answer;

/// A client that asks again, with the same idempotency key, until it knows. A defect (500) is no answer to a fault: it is
/// written down, whatever comes of the request.
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final long PAUSE = Duration.ofMillis(150).toNanos();
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final Ledger ledger;

    /// @param ledger for what no fault explains
    Patience(Ledger ledger) {
        this.ledger = ledger;
    }

    /// One try.
    interface Try {
        Answer once() throws IOException, InterruptedException;
    }

    /// Tries until the answer says what became of the request.
    ///
    /// @throws IOException when that takes longer than two minutes
    Answer settle(Try attempt) throws IOException, InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var last = tryOnce(attempt);
            if (last != null) {
                return last;
            }
            if (System.nanoTime() > until) {
                throw new IOException("no answer that settles it within " + LONGEST);
            }
            LockSupport.parkNanos(PAUSE);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /// Whether an answer says what became of the request.
    static boolean settles(Answer answer) {
        return answer.status() < SERVER_ERROR && answer.status() != TOO_MANY;
    }

    /// Tries once.
    ///
    /// @throws IOException without an answer
    Answer once(Try attempt) throws IOException, InterruptedException {
        var answer = attempt.once();
        if (answer.status() == SERVER_ERROR) {
            ledger.surprise("a defect", answer);
        }
        return answer;
    }

    private @Nullable Answer tryOnce(Try attempt) throws InterruptedException {
        try {
            var answer = once(attempt);
            return settles(answer) ? answer : null;
        } catch (IOException e) {
            return null; // refused, reset or late: that is what this run is about
        }
    }
}
