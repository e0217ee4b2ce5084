package io.micip.chassis.feign;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import feign.Capability;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.identity.ServiceTokens;

/// How services ask each other: whose token goes along, how long one waits, and what stands for a failure.
@AutoConfiguration
public class FeignAutoConfiguration {
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    @Bean
    RequestInterceptor forwardedToken(ServiceTokens own) {
        return new ForwardedToken(own);
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
    Request.Options waitingTimes() {
        return new Request.Options(CONNECT.toMillis(), TimeUnit.MILLISECONDS, ANSWER.toMillis(),
                TimeUnit.MILLISECONDS, false);
    }

    @Bean
    Retryer noRetryOfFeignsOwn() {
        return Retryer.NEVER_RETRY;
    }
}
