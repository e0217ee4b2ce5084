package io.micip.audit.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/// What operators see of one log on its way to one target.
final class ForwardingMetrics {
    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final Clock clock;

    ForwardingMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void watch(Forwarder forwarder, LogForwarding sending, int log) {
        String[] tags = {"target", forwarder.target(), "log", Integer.toString(log)};
        Gauge.builder("micip.audit.forwarding.lag", forwarder, it -> it.lag(log))
                .description("Records that the target does not have yet").tags(tags).register(registry);
        Gauge.builder("micip.audit.forwarding.oldest", sending, it -> age(it.standing().oldest(), 0))
                .baseUnit(SECONDS)
                .description("Age of the oldest record that the target did not take; 0 if it took all")
                .tags(tags).register(registry);
        Gauge.builder("micip.audit.forwarding.success", sending, it -> age(it.standing().success(), Double.NaN))
                .baseUnit(SECONDS).description("Since the target last took records; NaN if not since the start")
                .tags(tags).register(registry);
        Gauge.builder("micip.audit.forwarding.failures", sending, it -> it.standing().failures())
                .description("Times in a row that the target did not take a batch").tags(tags).register(registry);
        FunctionCounter.builder("micip.audit.forwarding.sent", sending, it -> it.standing().sent())
                .description("Records that the target has taken, of all times").tags(tags).register(registry);
    }

    private double age(@Nullable Instant since, double otherwise) {
        return since == null ? otherwise : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }
}
