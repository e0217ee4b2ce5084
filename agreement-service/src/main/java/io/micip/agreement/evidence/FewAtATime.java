package io.micip.agreement.evidence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micip.chassis.problem.CommonProblems;

/// Lets a few callers do a costly piece of work at a time and a few more wait for it; whoever comes beyond them, or has
/// waited long enough, is refused at once, so that the work holds up no other request. For many threads.
final class FewAtATime {
    private final Semaphore places;
    private final Semaphore working;
    private final Duration patience;

    /// @param working  how many work at a time
    /// @param waiting  how many more may wait
    /// @param patience how long one of them waits
    FewAtATime(int working, int waiting, Duration patience) {
        this.places = new Semaphore(working + waiting);
        this.working = new Semaphore(working, true);
        this.patience = patience;
    }

    /// Does the work.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` if there is no place, or no turn in time
    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw CommonProblems.busy();
        }
        try {
            await();
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw CommonProblems.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommonProblems.busy();
        }
    }
}
