package io.micip.audit.intake;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down as soon as any log is not extended or does not sign: then what happens now cannot be proven, and somebody must
/// look. Where several processes share the logs, each answers for those it extends.
final class LogHealth implements HealthIndicator {
    private static final String SIGNING = "signing";
    private static final String ELSEWHERE = "extended by another process";

    private final Logs logs;

    LogHealth(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Health health() {
        var fault = logs.fault();
        var health = fault.isPresent() ? Health.down().withDetail("fault", fault.get()) : Health.up();
        for (var log : logs.all()) {
            String says = log.stopped().orElseGet(() -> doing(log));
            if (!says.equals(SIGNING) && !says.equals(ELSEWHERE)) {
                health.down();
            }
            health.withDetail("log " + log.number(), says);
        }
        return health.build();
    }

    private String doing(OpenLog log) {
        if (logs.areShared() && !log.isExtendedHere()) {
            return ELSEWHERE;
        }
        return log.isSigning() ? SIGNING : log.waiting().map(why -> "not signing: " + why).orElse("not signing");
    }
}
