package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;

/// Clocks that the test moves. The monotonic one begins just before it overflows, and goes on a little with each look.
final class FakeMoments implements Moments {
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();
    private Instant at;

    FakeMoments(Instant at) {
        this.at = at;
    }

    @Override
    public Moment now() {
        nanos++;
        return new Moment(nanos, at);
    }

    void pass(Duration time) {
        nanos += time.toNanos();
        at = at.plus(time);
    }

    void setWallClock(Instant instant) {
        at = instant;
    }
}
