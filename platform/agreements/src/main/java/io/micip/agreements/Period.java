package io.micip.agreements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A time in which an agreement is in force.
///
/// @param from the first instant (00:00 in Detroit)
/// @param until the first instant at which it is over (24:00 in Detroit); null for no end
public record Period(Instant from, @Nullable Instant until) {

    /// @throws IllegalArgumentException if the end is not after the beginning
    public Period {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("effective until: " + until + " (expected: after " + from + ")");
        }
    }

    /// Whether another begins where this ends, or later.
    public boolean isBefore(Period other) {
        return until != null && !until.isAfter(other.from);
    }

    /// Whether another begins exactly where this ends.
    boolean meets(Period other) {
        return other.from.equals(until);
    }
}
