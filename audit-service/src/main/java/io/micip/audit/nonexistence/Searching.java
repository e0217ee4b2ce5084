package io.micip.audit.nonexistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The threads that work on searches. There are as many as searches may go on at once in this process; what more is asked for
/// waits its turn.
public final class Searching implements SmartLifecycle, SearchWork.Hands {
    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);
    /// What another process left, or did not come to, is looked for so often.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SearchWork work;
    private final int atOnce;
    private final String process;
    private final Semaphore asked = new Semaphore(0);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile List<Thread> threads = List.of();

    /// @param process an id of this process, for each start another
    Searching(SearchWork work, int atOnce, String process) {
        this.work = work;
        this.atOnce = atOnce;
        this.process = process;
    }

    /// Somebody has just asked for a search.
    public void look() {
        asked.release();
    }

    /// The newest work for a subject, be it here or in another process.
    public Optional<SearchJob> job(String subject) {
        return work.job(subject);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        threads = IntStream.range(0, atOnce).mapToObj(number -> Thread.ofPlatform().name("audit-search-" + number)
                .daemon().start(() -> run(process + "/" + number))).toList();
    }

    /// Ends the threads after the page or bundle at hand, so that what they work on is given back.
    @Override
    public void stop() {
        stopped.countDown();
        asked.release(atOnce);
        try {
            for (var thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(String holder) {
        try {
            while (isRunning()) {
                workOnAll(holder);
                if (asked.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOnAll(String holder) {
        guarded(() -> work.waiting().forEach(order -> guarded(() -> work.on(order, holder, this))));
    }

    /// Whatever it is, the thread goes on, and the search is taken up again. Its kind alone is told: its words may hold a name.
    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("a search was broken off and will be taken up again: {}", e.getClass().getName());
        }
    }

    @Override
    public boolean areFree() {
        return isRunning();
    }

    @Override
    public void rest(Duration time) throws InterruptedException {
        stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
