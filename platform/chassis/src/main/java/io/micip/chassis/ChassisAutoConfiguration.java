package io.micip.chassis;

import java.time.Clock;
import java.time.ZoneOffset;

import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.ids.TimeOrderedIds;
import io.micip.chassis.tracing.CurrentTrace;

/// What all other parts need: clock, ids and trace. A test that fixes the clock or the ids provides its own.
@AutoConfiguration(afterName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
public class ChassisAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new TimeOrderedIds();
    }

    @Bean
    CurrentTrace currentTrace(Tracer tracer) {
        return new CurrentTrace(tracer);
    }
}
