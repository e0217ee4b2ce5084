package io.micip.catalog.coverage;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
