package io.micip.catalog.coverage;

import java.time.Clock;

/// The two clocks of this instance, read together.
interface Moments {
    /// Now.
    Moment now();

    /// The machine's monotonic clock beside this wall clock.
    static Moments of(Clock clock) {
        return () -> new Moment(System.nanoTime(), clock.instant());
    }
}
