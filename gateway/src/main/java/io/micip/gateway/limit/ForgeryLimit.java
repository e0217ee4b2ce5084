package io.micip.gateway.limit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.chassis.identity.TokenMemory;

/// Keeps anybody from having signatures checked without end: each token that is turned away counts against the address
/// it came from, and for an address that is spent no signature is checked. Tokens that were found good before cost no
/// check and go on, so one forger does not lock out those who share its address. Stands before the check of the token.
final class ForgeryLimit extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BACK_CHANNEL = "/logout/connect/";

    private final Rates rates;
    private final TokenMemory memory;
    private final TooMany tooMany;

    ForgeryLimit(Rates rates, TokenMemory memory, TooMany tooMany) {
        this.rates = rates;
        this.memory = memory;
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isBearer(request.getHeader(HttpHeaders.AUTHORIZATION)) && !isBackChannel(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        var wait = rates.waitOf(address);
        if (wait.isPresent() && !isKnown(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            tooMany.write(request, response, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (wasRejected(request, response)) {
            rates.takeFor(address);
        }
    }

    private static boolean wasRejected(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                || isBackChannel(request) && response.getStatus() == HttpServletResponse.SC_BAD_REQUEST;
    }

    private static boolean isBackChannel(HttpServletRequest request) {
        return request.getRequestURI().startsWith(BACK_CHANNEL);
    }

    private boolean isKnown(@Nullable String authorization) {
        return authorization != null && isBearer(authorization)
                && memory.knows(authorization.substring(BEARER.length()));
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}
