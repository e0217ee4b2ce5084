package io.micip.chassis.inbox;

import java.time.Duration;

/// Where a tail begins to read.
public sealed interface TailStart {
    /// With the first record there is.
    record Beginning() implements TailStart {}

    /// With what comes from now on.
    record End() implements TailStart {}

    /// With what came within this time.
    record Since(Duration ago) implements TailStart {}
}
