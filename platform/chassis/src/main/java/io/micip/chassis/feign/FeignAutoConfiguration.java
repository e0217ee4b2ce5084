package io.micip.chassis.feign;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import feign.Capability;
import feign.Client;
import feign.Request;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.identity.ServiceTokens;
import io.micip.chassis.tracing.CurrentTrace;

/// How services ask each other, the same for every Feign client: whose token goes along and to whom, how long one waits,
/// when one stops asking, and what stands for a failure.
@AutoConfiguration(beforeName = "org.springframework.cloud.openfeign.FeignAutoConfiguration")
@EnableConfigurationProperties(Neighbours.class)
public class FeignAutoConfiguration {
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration READ = Duration.ofSeconds(2);

    @Bean
    Client neighbourClient(Neighbours neighbours, ServiceTokens tokens, CurrentTrace trace, MeterRegistry metrics) {
        return new NeighbourClient(CONNECT, neighbours, tokens, trace, metrics);
    }

    @Bean
    ErrorDecoder neighbourProblems(JsonMapper json) {
        return new NeighbourProblems(json);
    }

    @Bean
    Capability guardedNeighbours(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RetryRegistry retries) {
        return new GuardedNeighbours(breakers, bulkheads, retries);
    }

    @Bean
    Retryer noRetryOfFeignsOwn() {
        return Retryer.NEVER_RETRY;
    }

    @Bean
    Request.Options neighbourTimeouts() {
        return new Request.Options(CONNECT.toMillis(), TimeUnit.MILLISECONDS, READ.toMillis(), TimeUnit.MILLISECONDS,
                false);
    }
}
