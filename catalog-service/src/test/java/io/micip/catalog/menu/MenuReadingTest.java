package io.micip.catalog.menu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.menu.MenuReading.Lane;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MenuReadingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Source SLOW = FeedFixtures.source("slow", "https://slow.example");
    private static final Source QUICK = FeedFixtures.source("quick", "https://quick.example");

    private final Turning clock = new Turning();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void letsNoSlowSourceDelayAnother() {
        var never = new CountDownLatch(1);
        Map<Source, AtomicInteger> begun = new ConcurrentHashMap<>();
        var sources = new Sources(java.util.List.of(SLOW, QUICK), java.util.Set.of());
        var reading = new MenuReading(sources, source -> {
            begun.computeIfAbsent(source, _ -> new AtomicInteger()).incrementAndGet();
            return source.equals(QUICK) || waitFor(never);
        }, Duration.ofMillis(10), Clock.systemUTC());

        reading.start();
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> begun.containsKey(QUICK) && begun.get(QUICK).get() >= 20);
            assertThat(begun.get(SLOW).get()).isEqualTo(1);
        } finally {
            never.countDown();
            reading.stop();
        }
        assertThat(reading.isRunning()).isFalse();
    }

    @Test
    void asksASourceThatAnswersEachTime() {
        var lane = new Lane(QUICK, _ -> reads.incrementAndGet() > 0, MINUTE, clock);

        passMinutes(lane, 30);

        assertThat(reads).hasValue(30);
    }

    @Test
    void asksASourceThatGoesOnFailingLessAndLessOften() {
        var lane = new Lane(SLOW, _ -> reads.incrementAndGet() < 0, MINUTE, clock);

        passMinutes(lane, 45);
        assertThat(reads).as("after 1, 2, 3 ... 8 minutes").hasValue(9);

        passMinutes(lane, 100);
        assertThat(reads).as("from then on every ten minutes").hasValue(19);
    }

    @Test
    void asksASourceThatRecoveredEachTimeAgain() {
        var lane = new Lane(SLOW, _ -> reads.incrementAndGet() > 3, MINUTE, clock);
        passMinutes(lane, 6);
        assertThat(reads).hasValue(3);

        passMinutes(lane, 10);

        assertThat(reads.get()).isEqualTo(13);
    }

    private void passMinutes(Lane lane, int minutes) {
        for (var minute = 0; minute < minutes; minute++) {
            lane.run();
            clock.now = clock.now.plus(MINUTE);
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A clock that the test turns.
    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2026-11-23T17:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
