package io.micip.gateway.session;

import java.time.Duration;
import java.time.Instant;

/// How long a session lasts at most, and how long without any use. Use is noticed when tokens are renewed, so `idle` is
/// exact to the life of an access token.
record SessionLimits(Duration lifetime, Duration idle) {
    Instant end(Instant began, Instant now) {
        var last = began.plus(lifetime);
        var unused = now.plus(idle);
        return unused.isBefore(last) ? unused : last;
    }
}
