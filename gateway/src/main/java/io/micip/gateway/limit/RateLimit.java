package io.micip.gateway.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.chassis.identity.CallerAuthentication;

/// Keeps one caller, one organisation or one address from taking the platform from all others. Stands behind the check of
/// the token in both chains, so it knows who asks; those who are not signed in are counted by their address.
final class RateLimit extends OncePerRequestFilter {
    private final Rates rates;
    private final TooMany tooMany;

    RateLimit(Rates rates, TooMany tooMany) {
        this.rates = rates;
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/log");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = take(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            tooMany.write(request, response, wait.get());
        }
    }

    private Optional<Duration> take(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? rates.takeFor(known.caller())
                : rates.takeFor(request.getRemoteAddr());
    }
}
