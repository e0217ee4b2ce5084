package io.micip.chassis.identity;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.micip.chassis.inbox.EventTail;
import io.micip.chassis.inbox.EventTails;
import io.micip.chassis.inbox.TailStart;
import io.micip.chassis.problem.ProblemResponses;

/// Verified callers. A service that provides a `SecurityFilterChain` of its own, as the gateway does, gets the parts
/// without [ServiceSecurity].
@AutoConfiguration(beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityAutoConfiguration {
    private static final int PROVIDER_TIMEOUT_MILLIS = 2_000;

    @Bean
    EndedSessions endedSessions(IdentitySettings settings, Clock clock) {
        return new EndedSessions(clock.instant(), settings.clockSkew());
    }

    @Bean
    EventTail endedSessionsTail(EventTails tails, EndedSessions sessions) {
        return tails.open("ended-sessions", new TailStart.Since(EndedSessions.MEMORY), sessions);
    }

    @Bean
    HealthIndicator endedSessionsHealthIndicator(EndedSessions sessions, IdentitySettings settings, Clock clock) {
        return new EndedSessionsHealth(sessions, clock.instant().plus(settings.startPatience()), clock);
    }

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    VerifiedTokens accessTokens(IdentitySettings settings, EndedSessions ended, Clock clock) {
        return new VerifiedTokens(new SupplierJwtDecoder(() -> verifier(settings, clock)), ended, clock);
    }

    @Bean
    BearerTokenResolver bearerTokenResolver() {
        return new BearerTokens();
    }

    @Bean
    HttpFirewall firewall() {
        return new QuickFirewall();
    }

    /// What the filters of a request do one by one is neither timed nor traced; the request as a whole is.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ServiceTokens serviceTokens(IdentitySettings settings) {
        return new ServiceTokens(settings);
    }

    @Bean
    TokenProblems tokenProblems(ProblemResponses problems) {
        return new TokenProblems(problems);
    }

    @Bean
    WebMvcConfigurer callerForControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static JwtDecoder verifier(IdentitySettings settings, Clock clock) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PROVIDER_TIMEOUT_MILLIS);
        requests.setReadTimeout(PROVIDER_TIMEOUT_MILLIS);
        var issuer = settings.issuer().toString();
        var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).restOperations(new RestTemplate(requests)).build();
        var lifetime = new JwtTimestampValidator(settings.clockSkew());
        lifetime.setClock(clock);
        lifetime.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(lifetime, new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(settings.audience())));
        return decoder;
    }
}
