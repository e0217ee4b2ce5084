package io.micip.chassis.identity;

import java.time.Clock;
import java.time.Instant;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Keeps a service that has just started from being given requests until it knows which sessions had ended, or until a
/// broker has had time to answer. After that work goes on without: tokens issued before the start are refused
/// ([EndedSessions#mayContain]), all others are not concerned.
final class EndedSessionsHealth implements HealthIndicator {
    private final EndedSessions sessions;
    private final Instant patientUntil;
    private final Clock clock;

    EndedSessionsHealth(EndedSessions sessions, Instant patientUntil, Clock clock) {
        this.sessions = sessions;
        this.patientUntil = patientUntil;
        this.clock = clock;
    }

    @Override
    public Health health() {
        if (sessions.known()) {
            return Health.up().build();
        }
        return clock.instant().isBefore(patientUntil) ? Health.outOfService().build() : Health.unknown().build();
    }
}
