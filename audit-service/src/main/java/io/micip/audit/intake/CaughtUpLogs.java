package io.micip.audit.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The logs, once readers see all that the topic had when they were asked for. What a consumer last heard of its lag does not
/// say so: it may have been heard before the newest record was sent.
public final class CaughtUpLogs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Logs logs;
    private final Ends ends;

    /// Where partitions end.
    @FunctionalInterface
    interface Ends {
        /// The offset behind the last record of each partition, now.
        Map<Integer, Long> now() throws IOException;
    }

    /// A log does not show all that was sent.
    public static final class Behind extends Exception {
        private static final long serialVersionUID = 1L;

        Behind(String what) {
            super(what);
        }
    }

    CaughtUpLogs(Logs logs, Ends ends) {
        this.logs = logs;
        this.ends = ends;
    }

    /// All logs, by number, each with all that had been sent to it by now. Waits three seconds for that.
    /// @throws Behind if a log is not here, stands still or does not come that far, or nobody can say how far that is
    public List<OpenLog> all() throws Behind {
        var wanted = wanted();
        long until = System.nanoTime() + PATIENCE.toNanos();
        long seen = 0;
        while (true) {
            var behind = behind(wanted);
            if (behind.isEmpty()) {
                return logs.all();
            }
            if (System.nanoTime() >= until) {
                throw new Behind(behind.get());
            }
            try {
                seen = logs.awaitGrowth(seen, BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Behind(behind.get());
            }
        }
    }

    private Map<Integer, Long> wanted() throws Behind {
        try {
            return ends.now();
        } catch (IOException _) {
            throw new Behind("logs");
        }
    }

    private Optional<String> behind(Map<Integer, Long> wanted) {
        if (logs.fault().isPresent() || logs.whole().isEmpty() || wanted.isEmpty()) {
            return Optional.of("logs");
        }
        var known = logs.all().stream().filter(log -> !log.shows(wanted.getOrDefault(log.number(), 0L)))
                .map(log -> "log/" + log.number());
        var unknown = wanted.keySet().stream().filter(number -> logs.log(number).isEmpty())
                .map(number -> "log/" + number);
        return Stream.concat(known, unknown).findFirst();
    }
}
