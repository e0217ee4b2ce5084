package io.micip.chassis.identity;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;

/// Answers for requests that the security filters turn away. What exactly is wrong with a token is not told.
final class TokenProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemResponses problems;

    TokenProblems(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        switch (failure) {
            case AuthenticationServiceException provider -> problems.write(request, response,
                    Refusal.of(CommonProblems.NEIGHBOUR_UNAVAILABLE,
                            "The token cannot be checked right now: the log-in provider or the broker does not answer."));
            case OAuth2AuthenticationException token -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                problems.write(request, response, Refusal.of(CommonProblems.TOKEN_REJECTED,
                        "Get a new one: it may have expired, or its session was ended."));
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                problems.write(request, response, Refusal.of(CommonProblems.NOT_SIGNED_IN, "Send an access token."));
            }
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response,
                Refusal.of(CommonProblems.NOT_ALLOWED, "This is open to services of the platform only."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(request, response, Refusal.of(CommonProblems.WRONG_TYPE,
                "The address or a header holds characters that are not accepted."));
    }
}
