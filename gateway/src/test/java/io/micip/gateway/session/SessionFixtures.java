package io.micip.gateway.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sessions of an invented planner that began at a fixed instant.
final class SessionFixtures {
    static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(12), Duration.ofHours(1));
    static final Holder PLANNER = new Holder("2b6e", "provider-session-1", List.of("planner@district:82030"));

    private SessionFixtures() {}

    static Issued issued(String access, Instant accessEnds) {
        return new Issued(new SessionTokens(access, "refresh-of-" + access, "id-token"), accessEnds);
    }

    static Session aSession(SessionId id) {
        var issued = issued("first", NOW.plusSeconds(300));
        return Session.begin(id, PLANNER, issued, Session.Times.from(NOW, issued, LIMITS), RANDOM);
    }
}
