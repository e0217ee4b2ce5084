package io.micip.audit.forwarding;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import io.micip.audit.intake.Logs;

/// Says how far the targets have the logs. Never down: the platform works without them, nothing is lost meanwhile, and an alert
/// watches how old the oldest record is that waits.
final class ForwardingHealth implements HealthIndicator {
    private final Logs logs;
    private final List<Forwarder> forwarders;

    ForwardingHealth(Logs logs, List<Forwarder> forwarders) {
        this.logs = logs;
        this.forwarders = List.copyOf(forwarders);
    }

    @Override
    public Health health() {
        var health = Health.up();
        if (forwarders.isEmpty()) {
            return health.withDetail("targets", "none").build();
        }
        for (var forwarder : forwarders) {
            logs.all().forEach(log -> forwarder.standing(log.number()).ifPresent(standing -> {
                long behind = forwarder.lag(log.number());
                health.withDetail(forwarder.target() + ", log " + log.number(),
                        (behind == 0 ? "has all" : behind + " entries behind")
                                + standing.why().map(why -> ": " + why).orElse(""));
            }));
        }
        return health.build();
    }
}
