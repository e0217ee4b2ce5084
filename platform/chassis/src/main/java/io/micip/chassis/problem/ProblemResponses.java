package io.micip.chassis.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.tracing.CurrentTrace;

/// Makes problems of refusals; writes them where no controller is at work, in filters and at the container's own errors.
public final class ProblemResponses {
    private static final String RETRY_SECONDS = "2";

    private final JsonMapper json;
    private final CurrentTrace trace;

    public ProblemResponses(JsonMapper json, CurrentTrace trace) {
        this.json = json;
        this.trace = trace;
    }

    /// Writes the refusal as `application/problem+json`. Does nothing once the response is committed.
    ///
    /// @throws IOException when the client is gone
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.type().category().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (comesBack(refusal)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        var body = json.writeValueAsBytes(Problem.of(refusal, request.getRequestURI(), trace.id()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    ResponseEntity<Object> entity(String path, Refusal refusal, HttpHeaders headers) {
        var response = ResponseEntity.status(refusal.type().category().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (comesBack(refusal)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.body(Problem.of(refusal, path, trace.id()));
    }

    private static boolean comesBack(Refusal refusal) {
        return refusal.type().category() == Category.UNAVAILABLE || refusal.type().category() == Category.TIMED_OUT;
    }
}
