package io.micip.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// People at work: each takes a step, rests for a moment, takes the next, until the work is closed.
final class Load implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(40);
    private static final long END_SECONDS = 150;

    private final ScheduledExecutorService people;
    private final Ledger ledger;

    /// Something to do again and again.
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    /// Sets people to work.
    Load(List<Step> steps, Ledger ledger) {
        this.people = Executors.newScheduledThreadPool(steps.size());
        this.ledger = ledger;
        steps.forEach(step -> people.scheduleWithFixedDelay(() -> take(step), 0, REST.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    /// Lets every step that was begun come to its end.
    @Override
    public void close() {
        people.shutdown();
        try {
            if (!people.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                people.shutdownNow();
                ledger.surprise("work did not end within " + END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            people.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void take(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException e) {
            ledger.surprise(step.getClass().getSimpleName() + " failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
