package io.micip.audit.forwarding;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: twice as long each time, up to a longest; and by chance up to half of that less, so that
/// those who failed together do not come back together.
///
/// @param first   after one failure
/// @param longest after many
record BackOff(Duration first, Duration longest, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 30;

    BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses of " + first + " to " + longest
                    + " (expected: above zero, the longest not below the first)");
        }
    }

    /// @param failures in a row, at least 1
    Duration after(int failures) {
        double doubled = first.toNanos() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double whole = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos((long) (whole * (1 - chance.nextDouble() / 2)));
    }
}
