package io.micip.gateway.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.gateway.door.ProblemEntryPoints;

/// A log-out by the provider whose token cannot be checked, since the provider's keys cannot be had, is answered with
/// 503, so that the provider asks again; the framework would let the failure through as a defect of ours.
final class ProviderFailures extends OncePerRequestFilter {
    private final ProblemEntryPoints problems;

    ProviderFailures(ProblemEntryPoints problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unchecked) {
            problems.commence(request, response, unchecked);
        }
    }
}
