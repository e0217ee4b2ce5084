package io.micip.gateway.limit;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;
import io.micip.gateway.GatewayProblems;

/// The answer to whoever asks too often: 429 with the time to wait.
final class TooMany {
    private final ProblemResponses problems;

    TooMany(ProblemResponses problems) {
        this.problems = problems;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, Refusal.of(GatewayProblems.TOO_MANY_REQUESTS,
                "Please wait as long as Retry-After says, then go on more slowly."));
    }
}
