package io.micip.testservers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock in UTC that stands still until the test moves it. For several threads.
public final class MovingClock extends Clock {
    private volatile Instant now;

    private MovingClock(Instant now) {
        this.now = now;
    }

    /// A clock that stands at this instant.
    ///
    /// @param now RFC 3339, such as `2026-11-23T17:00:00Z`
    public static MovingClock at(String now) {
        return new MovingClock(Instant.parse(now));
    }

    /// Lets time pass, or turns the clock back.
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// A clock of another zone that moves with this one is not needed by any test.
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock knows UTC only");
    }
}
