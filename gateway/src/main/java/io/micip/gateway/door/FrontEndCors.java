package io.micip.gateway.door;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;
import io.micip.gateway.GatewayProblems;

/// Lets scripts of registered front ends call the API with bearer tokens, never with cookies. Other origins get a
/// problem, and no header that would let their scripts read it.
@Component
final class FrontEndCors {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final DoorSettings settings;
    private final ProblemResponses problems;

    FrontEndCors(DoorSettings settings, ProblemResponses problems) {
        this.settings = settings;
        this.problems = problems;
    }

    CorsFilter filter() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.frontEnds());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type", "If-Match", "If-None-Match",
                "Idempotency-Key", "Last-Event-ID", "traceparent"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Link", "Retry-After", "Content-Disposition",
                "Micip-Export-Records", "Micip-Export-At", "Micip-Export-Checkpoints"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(REMEMBERED);
        var filter = new CorsFilter(request -> rules);
        filter.setCorsProcessor(new ProblemForOthers());
        return filter;
    }

    private final class ProblemForOthers implements CorsProcessor {
        private final DefaultCorsProcessor rules = new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) {
                // the problem is written below, where the request is at hand
            }
        };

        @Override
        public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
                HttpServletResponse response) throws IOException {
            if (rules.processRequest(configuration, request, response)) {
                return true;
            }
            problems.write(request, response, Refusal.of(GatewayProblems.UNKNOWN_FRONT_END,
                    "Ask for the origin to be registered, or call the API from a server."));
            return false;
        }
    }
}
