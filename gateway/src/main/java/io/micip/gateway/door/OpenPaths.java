package io.micip.gateway.door;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What anybody may ask for, the same in both chains. Everything else of the API needs a caller; whether that caller may
/// have it is for the services to say.
public final class OpenPaths {
    private static final String[] ANYBODY_READS = {"/api/v1/openapi.json", "/api/v1/agreements/keys",
            "/api/v1/attestation/**", "/api/v1/foia-certificates/*", "/api/v1/logs/policy", "/api/v1/logs/retention",
            "/api/v1/logs/*/policy",
            "/api/v1/launches/*",
            "/log/**"};

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
    private static final RequestMatcher FOR_ALL = new OrRequestMatcher(
            Stream.concat(Arrays.stream(ANYBODY_READS), Stream.of("/assets/**"))
                    .<RequestMatcher>map(path -> PathPatternRequestMatcher.withDefaults().matcher(path)).toList());

    private OpenPaths() {}

    /// Whether a request reads what anybody may, so that caches may keep the answer for others.
    public static boolean areReadBy(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && FOR_ALL.matches(request);
    }

    /// Adds the rules to a chain.
    public static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, ANYBODY_READS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, ANYBODY_READS)
                .permitAll()
                .requestMatchers("/api/**", "/log/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }
}
