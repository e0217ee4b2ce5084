package io.micip.audit.forwarding;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.TreeSet;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.audit.intake.Logs;
import io.micip.chassis.outbox.Facts;

/// Puts together what sends records on. A target that cannot be spoken to as the settings say keeps the service from starting.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardingSettings.class)
class ForwardingConfiguration {
    @Bean
    Forwarding forwarding(ForwardingSettings settings, Forwarding.Means means) {
        var backOff = new BackOff(settings.firstPause(), settings.longestPause(), new SecureRandom());
        return new Forwarding(new TreeSet<>(settings.targets().keySet()).stream()
                .map(name -> means.forwarder(name, settings, backOff)).toList());
    }

    @Bean
    Forwarding.Means forwardingMeans(Logs logs, Cursors cursors, Facts facts, Clock clock, MeterRegistry registry) {
        return new Forwarding.Means(logs, cursors, facts, clock, new ForwardingMetrics(registry, clock));
    }

    @Bean
    ForwardingHealth forwardingHealthIndicator(Logs logs, Forwarding forwarding) {
        return new ForwardingHealth(logs, forwarding.forwarders());
    }
}
