package io.micip.local.provider;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.cors.CorsConfiguration;

/// The demo provider as a Spring Boot application.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ProviderSettings.class)
@Import(SignInController.class)
public class Provider {

    private static final String SIGN_IN = "/sign-in";

    /// The endpoints of OAuth 2.0 and OpenID Connect.
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, BackChannelLogout logout, ProviderSettings settings) {
        var loggedOut = new OidcLogoutAuthenticationSuccessHandler();
        loggedOut.setLogoutHandler(logout);
        return http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(loggedOut)));
        }).cors(cors -> cors.configurationSource(request -> publicClients(settings)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .build();
    }

    /// The public client is a page: its scripts, and no other site's, may fetch their tokens.
    private static CorsConfiguration publicClients(ProviderSettings settings) {
        var rules = new CorsConfiguration();
        rules.addAllowedOrigin(URI.create(settings.bearerCallback()).resolve("/").toString().replaceAll("/$", ""));
        rules.addAllowedMethod(HttpMethod.POST);
        return rules;
    }

    /// The provider's own pages.
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, BackChannelLogout logout) {
        return http
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/error").permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN).permitAll()).logout(signOut -> signOut
                        .logoutUrl("/sign-out").addLogoutHandler(logout).logoutSuccessUrl(SIGN_IN + "?signed-out"))
                .build();
    }

    @Bean
    BackChannelLogout backChannelLogout(ProviderSettings settings, FileAuthorizations authorizations,
            SessionRegistry sessions, JWKSource<SecurityContext> keys, Clock clock) {
        return new BackChannelLogout(settings, authorizations, sessions, new NimbusJwtEncoder(keys), clock);
    }

    @Bean
    RegisteredClientRepository clients(ProviderSettings settings) {
        return Clients.registered(settings);
    }

    @Bean
    FileAuthorizations authorizations(ProviderSettings settings, Clock clock) {
        return new FileAuthorizations(settings.data().resolve("authorizations"), clock);
    }

    @Bean
    UserDetailsService accounts() {
        return name -> DemoAccount.named(name).map(SignedIn::as)
                .orElseThrow(() -> new UsernameNotFoundException("no such demo account"));
    }

    @Bean
    TokenClaims claims(SessionRegistry sessions) {
        return new TokenClaims(sessions);
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    JWKSource<SecurityContext> keys(ProviderSettings settings) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.data())));
    }

    @Bean
    AuthorizationServerSettings server(ProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
