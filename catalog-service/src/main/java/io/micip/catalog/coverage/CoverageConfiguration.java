package io.micip.catalog.coverage;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

import io.micip.catalog.source.CatalogSettings;
import io.micip.chassis.inbox.EventTail;
import io.micip.chassis.inbox.EventTails;
import io.micip.chassis.inbox.TailStart;

/// Keeps the copy of what is agreed: the question each second, the tail of events beside it, the gauges over both.
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = FeignAgreements.AgreementClient.class)
class CoverageConfiguration {
    private static final Status DIFFERENT = new Status("DIFFERENT",
            "nothing is permitted near the beginning or end of an agreement");

    @Bean
    Coverage coverage(Clock clock, MeterRegistry meters) {
        var coverage = new Coverage(Moments.of(clock));
        Gauge.builder("micip.coverage.age", coverage, copy -> copy.age().map(CoverageConfiguration::seconds)
                .orElse(Double.POSITIVE_INFINITY))
                .description("How long ago the copy of all agreements was last known to be true")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("micip.coverage.clock.difference", coverage, copy -> seconds(copy.clockDifference()))
                .description("How far agreement-service's clock is from ours")
                .baseUnit("seconds")
                .register(meters);
        return coverage;
    }

    /// Says in words that the clocks differ. The service itself may be the one that is right, so this is no `DOWN`.
    @Bean
    HealthIndicator clockHealthIndicator(Coverage coverage) {
        return () -> {
            var difference = coverage.clockDifference();
            return difference.compareTo(Coverage.TOLERATED_DIFFERENCE) <= 0
                    ? Health.up().build()
                    : Health.status(DIFFERENT)
                            .withDetail("agreement-service", "its clock and ours differ by %d s".formatted(
                                    difference.toSeconds()))
                            .build();
        };
    }

    @Bean
    CoverageAsking coverageAsking(FeignAgreements.AgreementClient client, JsonMapper json, Coverage coverage,
            Epochs epochs, Clock clock) {
        return new CoverageAsking(new FeignAgreements(client, json), coverage, epochs, Moments.of(clock));
    }

    /// One thread: whatever many events tell, the neighbour is asked one question at a time.
    @Bean(destroyMethod = "shutdownNow")
    Executor coverageWorker() {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name("coverage-worker").factory());
    }

    @Bean
    EventTail agreementEvents(EventTails tails, Coverage coverage, CoverageAsking asking, Clock clock,
            Executor coverageWorker) {
        return tails.open("coverage", new TailStart.End(),
                new AgreementEventsListener(coverage, asking, Moments.of(clock), coverageWorker));
    }

    @Bean
    SchedulingConfigurer coverageSchedule(CoverageAsking asking, CatalogSettings settings) {
        return tasks -> tasks.addFixedRateTask(asking::ask, settings.coverageEvery());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
