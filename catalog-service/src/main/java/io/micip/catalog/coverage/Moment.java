package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;

/// A moment on both clocks: the monotonic one decides how old something is, the wall clock only says when it was.
///
/// @param nanos of `System.nanoTime`, meaningful only in differences
record Moment(long nanos, Instant at) {

    /// How long after an earlier moment this one is; negative where it is before it.
    Duration since(Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    boolean isAfter(Moment other) {
        return nanos - other.nanos > 0;
    }

    static Moment later(Moment one, Moment other) {
        return one.isAfter(other) ? one : other;
    }
}
