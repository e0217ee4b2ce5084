package io.micip.audit.forwarding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.audit.forwarding.LogForwarding.Source;
import io.micip.audit.forwarding.LogForwarding.Standing;
import io.micip.audit.forwarding.LogForwarding.Step;
import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;

/// The thread of one target: a batch of each log in turn, so that no log keeps the others waiting. Of several instances, the
/// one that extends a log sends it on.
final class Forwarder {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final String target;
    private final Logs logs;
    private final Supplier<LogForwarding> beginning;
    private final Watcher watcher;
    private final Map<Integer, LogForwarding> byLog = new ConcurrentSkipListMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    /// Who wants to see what is sent.
    @FunctionalInterface
    interface Watcher {
        /// A log is sent from now on.
        void watch(Forwarder forwarder, LogForwarding sending, int log);
    }

    /// @param beginning makes what sends a log
    Forwarder(String target, Logs logs, Supplier<LogForwarding> beginning, Watcher watcher) {
        this.target = target;
        this.logs = logs;
        this.beginning = beginning;
        this.watcher = watcher;
    }

    /// The log of this process, as it may be sent.
    private record Open(OpenLog log) implements Source {
        @Override
        public int number() {
            return log.number();
        }

        @Override
        public String origin() {
            return log.origin();
        }

        @Override
        public long size() {
            return log.served().map(OpenLog.Served::size).orElse(0L);
        }

        @Override
        public List<byte[]> from(long index) {
            return log.entriesFrom(index);
        }
    }

    String target() {
        return target;
    }

    /// How a log stands that is sent from here.
    Optional<Standing> standing(int log) {
        return logs.log(log).filter(this::isOurs).flatMap(_ -> Optional.ofNullable(byLog.get(log)))
                .map(LogForwarding::standing);
    }

    /// Records of a log that the target does not have, as far as it is sent from here.
    long lag(int log) {
        return standing(log).map(now -> Math.max(0, logs.log(log).map(open -> new Open(open).size()).orElse(0L)
                - now.sent())).orElse(0L);
    }

    private boolean isOurs(OpenLog log) {
        return !logs.areShared() || log.isExtendedHere();
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("audit-forwarding-" + target).start(this::run);
    }

    void stop() {
        running = false;
        var sending = thread;
        if (sending != null) {
            sending.interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    private void run() {
        long seen = 0;
        while (running) {
            boolean more = false;
            for (var log : logs.all()) {
                more |= running && isOurs(log) && sendsMore(log);
            }
            try {
                seen = more ? seen : logs.awaitGrowth(seen, LOOK_AGAIN);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// @return whether to go on at once
    private boolean sendsMore(OpenLog log) {
        try {
            var sending = byLog.computeIfAbsent(log.number(), this::begun);
            var before = sending.standing().why();
            var step = sending.step(new Open(log));
            tell(log, before, sending.standing().why());
            return step == Step.SENT;
        } catch (RuntimeException e) {
            // Whatever it is, the thread goes on, and the log is tried again.
            LOG.warn("log {} is not sent to {}: {}", log.number(), target, e.toString());
            return false;
        }
    }

    private LogForwarding begun(int log) {
        var sending = beginning.get();
        watcher.watch(this, sending, log);
        return sending;
    }

    private void tell(OpenLog log, Optional<String> before, Optional<String> now) {
        if (!now.equals(before)) {
            now.ifPresentOrElse(why -> LOG.warn("{} does not take log {}: {}", target, log.number(), why),
                    () -> LOG.info("{} takes log {} again", target, log.number()));
        }
    }
}
