package io.micip.chassis.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs something at once when the service has started, then again and again after a pause, on one thread of its own,
/// until the service stops.
public abstract class Repeating implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String name;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService thread;

    /// @param name  of the thread
    /// @param pause between the end of one run and the start of the next
    protected Repeating(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /// One run; must catch what it expects to fail.
    protected abstract void run();

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        thread = executor;
        executor.scheduleWithFixedDelay(this::runOnce, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var executor = thread;
        if (executor != null) {
            executor.shutdown();
            thread = null;
        }
    }

    /// Begins before the web server and ends after it, so that what the last requests left is still done.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /// An error that a run did not expect is logged and does not end the repetition.
    private void runOnce() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("{} failed and will be tried again", name, e);
        }
    }
}
