package io.micip.chassis.identity;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/// The filter chain of a service: a verified token for everything but the public paths; `/internal/v1` for services only.
@AutoConfiguration(after = IdentityAutoConfiguration.class, beforeName = {
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"})
@ConditionalOnMissingBean(SecurityFilterChain.class)
public class ServiceSecurity {
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http) {
        return stateless(http).securityMatcher(new OperationsRequests())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, ObjectProvider<PublicPaths> publicPaths, TokenProblems problems) {
        var open = publicPaths.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return stateless(http)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, open)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/internal/openapi/**")
                        .permitAll()
                        .requestMatchers("/internal/**")
                        .access((caller, context) -> new AuthorizationDecision(isService(caller.get())))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems)
                                .withObjectPostProcessor(reportingProvider(problems)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // Who may frame what is said by `frame-ancestors`: the gateway for its pages, the catalogue for launches.
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable));
    }

    private static boolean isService(@Nullable Authentication authentication) {
        return authentication instanceof CallerAuthentication known && known.caller().holdsAny(Role.SERVICE);
    }

    /// Spring rethrows a provider's failure, which would become a 500; it is a problem like the others.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> reportingProvider(TokenProblems problems) {
        var handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
