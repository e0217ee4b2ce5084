package io.micip.chassis.feign;

import java.lang.reflect.Method;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import feign.Capability;
import feign.InvocationHandlerFactory;
import feign.RetryableException;
import feign.codec.DecodeException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.functions.CheckedSupplier;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Puts a circuit breaker and a bulkhead around every question to a neighbour, and one more try around a GET that found
/// nobody. Whatever goes wrong on the way reaches the asker as one of two refusals: the neighbour is unavailable, or late.
///
/// A refusal about the request itself (unknown, not covered, ...) is an answer: it never opens a breaker. Public because
/// Feign calls it by reflection.
public final class GuardedNeighbours implements Capability {
    private static final Set<Category> OUT_OF_ORDER = EnumSet.of(Category.UNAVAILABLE, Category.TIMED_OUT);
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(GuardedNeighbours::outOfOrder)
            .build();
    private static final BulkheadConfig BULKHEAD = BulkheadConfig.custom()
            .maxConcurrentCalls(64)
            .maxWaitDuration(Duration.ofMillis(100))
            .build();
    private static final RetryConfig ONCE_MORE = RetryConfig.custom()
            .maxAttempts(2)
            .waitDuration(Duration.ofMillis(50))
            .retryOnException(e -> e instanceof Refused refused
                    && refused.refusal().type().category() == Category.UNAVAILABLE)
            .build();

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final RetryRegistry retries;

    GuardedNeighbours(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RetryRegistry retries) {
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.retries = retries;
    }

    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return (target, dispatch) -> {
            var plain = factory.create(target, dispatch);
            var breaker = breakers.circuitBreaker(target.name(), BREAKER);
            var bulkhead = bulkheads.bulkhead(target.name(), BULKHEAD);
            var retry = retries.retry(target.name(), ONCE_MORE);
            return (proxy, method, arguments) -> {
                CheckedSupplier<Object> ask = () -> asked(() -> plain.invoke(proxy, method, arguments));
                var guarded = breaker.decorateCheckedSupplier(
                        Bulkhead.decorateCheckedSupplier(bulkhead, ask));
                return refusing(reads(method)
                        ? Retry.decorateCheckedSupplier(retry, guarded)
                        : guarded);
            };
        };
    }

    private static Object asked(CheckedSupplier<Object> question) throws Throwable {
        try {
            return question.get();
        } catch (RetryableException e) {
            throw e.getCause() instanceof SocketTimeoutException || e.getCause() instanceof HttpTimeoutException
                    ? CommonProblems.neighbourLate()
                    : CommonProblems.neighbourUnavailable();
        } catch (DecodeException e) {
            throw e.getCause() instanceof Refused refused ? refused : CommonProblems.neighbourUnavailable();
        }
    }

    private static Object refusing(CheckedSupplier<Object> question) throws Throwable {
        try {
            return question.get();
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw CommonProblems.neighbourUnavailable();
        }
    }

    private static boolean outOfOrder(Throwable failure) {
        return !(failure instanceof Refused refused) || OUT_OF_ORDER.contains(refused.refusal().type().category());
    }

    private static boolean reads(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null && Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
    }
}
