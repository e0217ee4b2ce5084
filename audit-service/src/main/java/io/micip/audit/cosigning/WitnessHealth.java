package io.micip.audit.cosigning;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.proof.TrustPolicy;

/// Says how far the logs are witnessed. Never down: the service works without witnesses, and an alert watches their age.
final class WitnessHealth implements HealthIndicator {
    private final Logs logs;
    private final TrustPolicy policy;
    private final Cosigning cosigning;

    WitnessHealth(Logs logs, TrustPolicy policy, Cosigning cosigning) {
        this.logs = logs;
        this.policy = policy;
        this.cosigning = cosigning;
    }

    @Override
    public Health health() {
        var health = Health.up();
        if (!policy.asksForWitnesses()) {
            return health.withDetail("quorum", "none: no witness is asked for").build();
        }
        for (var log : logs.all()) {
            health.withDetail("log " + log.number(), log.witnessed()
                    .map(held -> "witnessed to " + held.size() + " of "
                            + log.served().map(OpenLog.Served::size).orElse(0L) + " entries")
                    .orElse("not yet witnessed"));
            for (var witness : policy.witnesses()) {
                cosigning.trouble(log.number(), witness).ifPresent(
                        why -> health.withDetail("log " + log.number() + ", witness " + witness.name(), why));
            }
        }
        return health.build();
    }
}
