package io.micip.gateway.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;
import io.micip.gateway.GatewayProblems;

/// Says no at the door, as a problem like everywhere else: 401 with what to bring, 403, or 503 where a token could not be
/// checked.
@Component
public final class ProblemEntryPoints implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemResponses problems;

    ProblemEntryPoints(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refusal = refusal(failure);
        if (refusal.type().category().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problems.write(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, denied instanceof CsrfException
                ? Refusal.of(GatewayProblems.FORGED_REQUEST,
                        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, or load the page anew.")
                : Refusal.of(CommonProblems.NOT_ALLOWED, "This is not open to you."));
    }

    /// Has the failure of a provider become a problem too, which the framework would otherwise throw on.
    ObjectPostProcessor<BearerTokenAuthenticationFilter> forProviderFailures() {
        var handler = new AuthenticationEntryPointFailureHandler(this);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static Refusal refusal(AuthenticationException failure) {
        return switch (failure) {
            case AuthenticationServiceException unchecked ->
                GatewayProblems.unavailable("Tokens cannot be checked right now. Please try again soon.");
            case OAuth2AuthenticationException refused ->
                Refusal.of(CommonProblems.TOKEN_REJECTED, "Please sign in again, or fetch a new access token.");
            default -> Refusal.of(CommonProblems.NOT_SIGNED_IN, "Please sign in.");
        };
    }
}
