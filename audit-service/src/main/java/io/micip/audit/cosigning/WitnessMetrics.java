package io.micip.audit.cosigning;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.proof.TrustPolicy;

/// What operators see of the witnesses, for each log.
final class WitnessMetrics {
    private static final String LOG = "log";

    private final MeterRegistry registry;
    private final TrustPolicy policy;
    private final Clock clock;

    WitnessMetrics(MeterRegistry registry, TrustPolicy policy, Clock clock) {
        this.registry = registry;
        this.policy = policy;
        this.clock = clock;
    }

    void watch(Logs logs, int number) {
        for (var witness : policy.witnesses()) {
            Gauge.builder("micip.audit.witness.age", logs, all -> age(all, number, witness)).baseUnit("seconds")
                    .description("Since this witness last cosigned a checkpoint of the log; NaN while it never has")
                    .tag(LOG, Integer.toString(number)).tag("witness", witness.name()).register(registry);
        }
        Gauge.builder("micip.audit.log.unwitnessed", logs, all -> unwitnessed(all, number))
                .description("Entries served that the newest checkpoint with enough cosignatures does not cover")
                .tag(LOG, Integer.toString(number)).register(registry);
    }

    private double age(Logs logs, int number, TrustPolicy.Witness witness) {
        return logs.log(number).flatMap(log -> log.cosigned().seenBy(witness.key()))
                .map(seen -> (double) Duration.between(seen.at(), clock.instant()).toSeconds()).orElse(Double.NaN);
    }

    private double unwitnessed(Logs logs, int number) {
        return logs.log(number).map(log -> log.served().map(OpenLog.Served::size).orElse(0L)
                - log.witnessed().map(OpenLog.Served::size).orElse(0L)).orElse(0L);
    }
}
