package io.micip.catalog.menu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.context.SmartLifecycle;

import io.micip.catalog.source.Source;
import io.micip.catalog.source.Sources;
import io.micip.chassis.background.Repeating;

/// Reads every source's feed over and over, each source in a lane of its own with a thread of its own: one that is slow,
/// silent or wrong delays no other. A source that goes on failing is asked less often, at last every tenth time.
final class MenuReading implements SmartLifecycle {
    private static final int LEAST_OFTEN = 10;

    private final List<Lane> lanes;

    /// @param read  reads one source once; answers whether it was believed
    /// @param every how long a source is left alone between two reads
    MenuReading(Sources sources, Predicate<Source> read, Duration every, Clock clock) {
        lanes = sources.all().stream().map(source -> new Lane(source, read, every, clock)).toList();
    }

    @Override
    public void start() {
        lanes.forEach(Lane::start);
    }

    @Override
    public void stop() {
        lanes.forEach(Lane::stop);
    }

    @Override
    public boolean isRunning() {
        return lanes.stream().anyMatch(Lane::isRunning);
    }

    /// One source's turn, again and again.
    static final class Lane extends Repeating {
        private final Source source;
        private final Predicate<Source> read;
        private final Duration every;
        private final Clock clock;
        private int failures;
        private Instant leftAloneUntil = Instant.MIN;

        Lane(Source source, Predicate<Source> read, Duration every, Clock clock) {
            super("menu-" + source.id(), every);
            this.source = source;
            this.read = read;
            this.every = every;
            this.clock = clock;
        }

        @Override
        protected void run() {
            if (clock.instant().isBefore(leftAloneUntil)) {
                return;
            }
            failures = read.test(source) ? 0 : Math.min(failures + 1, LEAST_OFTEN);
            leftAloneUntil = clock.instant().plus(every.multipliedBy(failures));
        }
    }
}
