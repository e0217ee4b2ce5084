package io.micip.gateway.door;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.cors.CorsUtils;

import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.identity.OperationsRequests;
import io.micip.gateway.limit.Limits;

/// The chain for callers that bring an access token themselves, and for what browsers ask before they send one. Nothing
/// is remembered, cookies mean nothing here, and so no page can make a browser act for its user.
@Configuration(proxyBeanMethods = false)
class BearerChain {
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OperationsRequests())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain bearerTokens(HttpSecurity http, FrontEndCors cors, Limits limits, BrowserHeaders headers,
            ProblemEntryPoints problems) throws Exception {
        return http.securityMatcher(BearerChain::isForThisChain)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilter(cors.filter())
                .headers(write -> write.defaultsDisabled().addHeaderWriter(headers))
                .oauth2ResourceServer(tokens -> tokens
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
                        .withObjectPostProcessor(problems.forProviderFailures()).authenticationEntryPoint(problems))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(OpenPaths::rules)
                .addFilterBefore(limits.forgeries(), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(limits.requests(), AuthorizationFilter.class)
                .build();
    }

    private static boolean isForThisChain(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                || CorsUtils.isPreFlightRequest(request);
    }
}
