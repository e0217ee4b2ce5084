package io.micip.audit.intake;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down as soon as any log is not extended or does not sign: then what happens now cannot be proven, and somebody must
/// look.
final class LogHealth implements HealthIndicator {
    private final Logs logs;

    LogHealth(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Health health() {
        var fault = logs.fault();
        var health = fault.isPresent() ? Health.down().withDetail("fault", fault.get()) : Health.up();
        for (var log : logs.all()) {
            var why = log.stopped();
            if (why.isPresent() || !log.isSigning()) {
                health.down();
            }
            health.withDetail("log " + log.number(), why.orElseGet(() -> log.isSigning() ? "signing" : "not signing"));
        }
        return health.build();
    }
}
