package io.micip.benchmarks.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/// What the gateway's chain for bearer tokens would be on WebFlux, for ADR 9 alone: the same checks in the same order
/// (token, verified once and remembered; a permit of the caller and of its organisation; headers in and out; breaker and
/// time-out; metrics and trace), built from the same libraries. It answers the question what the other flavour costs.
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = "org.springframework.cloud.gateway.config.GatewayClassPathWarningAutoConfiguration")
public class ReactiveChain {
    private static final long PERMITS = 1_000_000;
    private static final Set<String> KEPT_BACK = Set.of("cookie", "forwarded", "remote-user", "x-real-ip",
            "x-xsrf-token", "proxy-authorization", "x-http-method-override");

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(100_000).build();
    private final Cache<String, Mono<Jwt>> verified = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(4))
            .maximumSize(20_000).build();

    /// Runs until told to stop.
    ///
    /// @param args `--server.port`, `--backend=<address>`, `--issuer=<address>`
    public static void main(String[] args) {
        SpringApplication.run(ReactiveChain.class, args);
    }

    @Bean
    SecurityWebFilterChain bearerTokens(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {}))
                .authorizeExchange(requests -> requests
                        .pathMatchers("/api/v1/openapi.json", "/api/v1/logs/policy", "/api/v1/logs/*/policy",
                                "/api/v1/launches/*", "/log/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .addFilterBefore(limit(), SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    @Bean
    ReactiveJwtDecoder tokens(@Value("${issuer}") String issuer) {
        var verifier = NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build();
        return token -> verified.get(token, unseen -> verifier.decode(unseen).cache());
    }

    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private WebFilter limit() {
        return (exchange, chain) -> exchange.getPrincipal().flatMap(caller -> {
            var permitted = bucket(caller.getName()).tryConsume(1) && bucket("district:82030").tryConsume(1);
            if (permitted) {
                return chain.filter(exchange);
            }
            exchange.getResponse().setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            return exchange.getResponse().setComplete();
        });
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unseen -> Bucket.builder()
                .addLimit(limit -> limit.capacity(PERMITS).refillGreedy(PERMITS, Duration.ofSeconds(1)))
                .build());
    }

    @Bean
    @Order(0)
    GlobalFilter breaker() {
        var breaker = CircuitBreakerRegistry.ofDefaults().circuitBreaker("all");
        return (exchange, chain) -> {
            if (!breaker.tryAcquirePermission()) {
                exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
                return exchange.getResponse().setComplete();
            }
            return counted(chain.filter(exchange), breaker, System.nanoTime());
        };
    }

    private static Mono<Void> counted(Mono<Void> exchange, CircuitBreaker breaker, long begin) {
        return exchange.doOnSuccess(_ -> breaker.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS))
                .doOnError(failure -> breaker.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, failure));
    }

    @Bean
    HttpHeadersFilter requestHeaders() {
        return (incoming, _) -> {
            var outgoing = new HttpHeaders();
            incoming.forEach((name, values) -> {
                var lower = name.toLowerCase(java.util.Locale.ROOT);
                if (!KEPT_BACK.contains(lower) && !lower.startsWith("x-forwarded-")) {
                    outgoing.addAll(name, values);
                }
            });
            return outgoing;
        };
    }

    @Bean
    WebFilter browserHeaders() {
        return (exchange, chain) -> {
            exchange.getResponse().beforeCommit(() -> {
                var headers = exchange.getResponse().getHeaders();
                headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
                headers.set("X-Content-Type-Options", "nosniff");
                headers.set("Referrer-Policy", "no-referrer");
                headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Cache-Control", "no-store");
                return Mono.empty();
            });
            return chain.filter(exchange);
        };
    }
}
