package io.micip.gateway.route;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;

/// Sends every request of every route, each route through its own connections and its own breaker. A service that does
/// not answer becomes a problem: 503 where it could not be reached or its breaker is open, 504 where it was late. What
/// a service answers is passed on whatever its status, and counts as an answer. A GET whose kept connection the service
/// had closed meanwhile is sent once more; a launch never is, since the service may have counted it as opened.
@Component
final class GuardedExchange implements ProxyExchange {
    private static final String LAUNCHES = "/api/v1/launches/";

    private final RestClient.Builder clients;
    private final GatewayMvcProperties properties;
    private final RouteSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final MeterRegistry meters;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    GuardedExchange(RestClient.Builder clients, GatewayMvcProperties properties, RouteSettings settings,
            CircuitBreakerRegistry breakers, MeterRegistry meters) {
        this.clients = clients;
        this.properties = properties;
        this.settings = settings;
        this.breakers = breakers;
        this.meters = meters;
    }

    private record Guard(String route, ProxyExchange connections, CircuitBreaker breaker) {}

    @Override
    public ServerResponse exchange(Request request) {
        var route = Objects.requireNonNull(
                MvcUtils.<String>getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR));
        var guard = guards.computeIfAbsent(route, this::guard);
        if (!guard.breaker().tryAcquirePermission()) {
            count(guard, "kept-away", 0);
            throw new Refused(GatewayProblems.unavailable("This part of the platform is down. Please try again soon."));
        }
        var begin = System.nanoTime();
        try {
            var answer = send(guard, request);
            guard.breaker().onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            count(guard, answer.statusCode().value() / 100 + "xx", begin);
            return new PassedOnAnswer(answer);
        } catch (ResourceAccessException unanswered) {
            guard.breaker().onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, unanswered);
            var refusal = refusal(unanswered.getCause());
            count(guard, refusal.type().code(), begin);
            throw new Refused(refusal);
        }
    }

    private static ServerResponse send(Guard guard, Request request) {
        try {
            return guard.connections().exchange(request);
        } catch (ResourceAccessException unanswered) {
            if (mayRepeat(request) && wasClosed(unanswered.getCause())) {
                return guard.connections().exchange(request);
            }
            throw unanswered;
        }
    }

    private static boolean mayRepeat(Request request) {
        return request.getMethod() == HttpMethod.GET && !request.getServerRequest().path().startsWith(LAUNCHES);
    }

    private static boolean wasClosed(@Nullable Throwable cause) {
        return cause instanceof PrematureCloseException
                || cause != null && !isLate(cause) && AbortedException.isConnectionReset(cause);
    }

    private static boolean isLate(@Nullable Throwable cause) {
        return cause != null && cause.getCause() instanceof ReadTimeoutException;
    }

    private static Refusal refusal(@Nullable Throwable cause) {
        return isLate(cause)
                ? Refusal.of(CommonProblems.NEIGHBOUR_LATE,
                        "Whether it was done is not known: please look, then retry.")
                : GatewayProblems.unavailable("This part of the platform does not answer. Please try again soon.");
    }

    private void count(Guard guard, String outcome, long begin) {
        var took = begin == 0 ? 0 : System.nanoTime() - begin;
        meters.timer("micip.gateway.exchange", "route", guard.route(), "outcome", outcome)
                .record(took, TimeUnit.NANOSECONDS);
    }

    private Guard guard(String route) {
        // The time is taken above and the trace goes on in RequestHeaders, so the client itself need not be observed.
        var client = clients.clone()
                .observationRegistry(ObservationRegistry.NOOP)
                .requestFactory(HttpConnections.forRoute(route, settings))
                .build();
        return new Guard(route, new EventByEvent(client, properties), breakers.circuitBreaker(route));
    }
}
