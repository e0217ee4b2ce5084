package io.micip.gateway.signin;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.csrf.CsrfTokenRepository;

import io.micip.chassis.problem.ProblemResponses;
import io.micip.gateway.session.BrowserSessions;
import io.micip.gateway.session.SessionCookie;
import io.micip.gateway.session.SessionSettings;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    CsrfTokenRepository portalTokens(SessionSettings settings) {
        return new PortalTokens(settings.secureCookie());
    }

    @Bean
    SignedInBrowser signedInBrowser(BrowserSessions sessions, SessionCookie cookie, JwtDecoder tokens,
            ProblemResponses problems) {
        return new SignedInBrowser(sessions, cookie, tokens, problems);
    }

    /// Runs within the chain of security alone.
    @Bean
    FilterRegistrationBean<SignedInBrowser> signedInBrowserOnlyInChain(SignedInBrowser filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
