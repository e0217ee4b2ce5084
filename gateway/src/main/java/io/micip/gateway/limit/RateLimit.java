package io.micip.gateway.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;
import io.micip.gateway.GatewayProblems;

/// Keeps one caller, one organisation or one address from taking the platform from all others. Stands behind the check of
/// the token in both chains, so it knows who asks; those who are not signed in are counted by their address.
public final class RateLimit extends OncePerRequestFilter {
    private final Rates rates;
    private final ProblemResponses problems;

    RateLimit(Rates rates, ProblemResponses problems) {
        this.rates = rates;
        this.problems = problems;
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
            return;
        }
        var seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, Refusal.of(GatewayProblems.TOO_MANY_REQUESTS,
                "Please wait as long as Retry-After says, then go on more slowly."));
    }

    private Optional<Duration> take(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? rates.takeFor(known.caller())
                : rates.takeFor(request.getRemoteAddr());
    }
}
