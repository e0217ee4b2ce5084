package io.micip.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

import io.micip.gateway.door.BrowserHeaders;
import io.micip.gateway.door.OpenPaths;
import io.micip.gateway.door.ProblemEntryPoints;
import io.micip.gateway.limit.Limits;

/// The chain for browsers: signing in at the provider, the session behind the cookie, and on every change the token that
/// only pages of this origin can read. The servlet container's own sessions are not used.
@Configuration(proxyBeanMethods = false)
class BrowserChain {
    private final Provider provider;
    private final PendingSignIns pending;
    private final SignInRequests requests;
    private final SignIn signIn;
    private final CsrfTokenRepository portalTokens;

    BrowserChain(Provider provider, PendingSignIns pending, SignInRequests requests, SignIn signIn,
            CsrfTokenRepository portalTokens) {
        this.provider = provider;
        this.pending = pending;
        this.requests = requests;
        this.signIn = signIn;
        this.portalTokens = portalTokens;
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, SignedInBrowser signedIn, BackChannelSignOut backChannel,
            Edges edges) throws Exception {
        // Without the framework's session management, which would take every request for a sign-in and make a new CSRF
        // token, away from the request that is just being sent.
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(this::portalPagesOnly)
                .headers(write -> write.defaultsDisabled().addHeaderWriter(edges.headers()))
                .oauth2Login(this::codeFlow)
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(backChannel)))
                .addFilterAfter(new ProviderFailures(edges.problems()), HeaderWriterFilter.class)
                .addFilterBefore(edges.limits().forgeries(), CsrfFilter.class) // and so before log-out tokens are checked
                .addFilterBefore(signedIn, LogoutFilter.class)
                .addFilterBefore(edges.limits().requests(), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new PagesSignIn(edges.problems()))
                        .accessDeniedHandler(edges.problems()))
                .authorizeHttpRequests(OpenPaths::rules)
                .build();
    }

    /// What both chains share.
    record Edges(BrowserHeaders headers, Limits limits, ProblemEntryPoints problems) {}

    @Bean
    static Edges edges(BrowserHeaders headers, Limits limits, ProblemEntryPoints problems) {
        return new Edges(headers, limits, problems);
    }

    private void portalPagesOnly(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa().csrfTokenRepository(portalTokens);
    }

    private void codeFlow(OAuth2LoginConfigurer<HttpSecurity> login) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(ProviderTokens.client());
        login.loginPage("/")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(signIn)
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests)
                        .authorizationRequestRepository(pending))
                .tokenEndpoint(end -> end.accessTokenResponseClient(tokens))
                // the ID token says all there is to know; no further question about the person
                .userInfoEndpoint(user -> user
                        .oidcUserService(asked -> new DefaultOidcUser(null, asked.getIdToken())))
                .successHandler(signIn)
                .failureHandler(signIn)
                .withObjectPostProcessor(new FailuresToo(signIn));
    }

    private record FailuresToo(SignIn signIn) implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(signIn);
            return filter;
        }
    }
}
