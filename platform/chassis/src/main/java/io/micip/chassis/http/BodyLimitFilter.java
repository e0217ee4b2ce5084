package io.micip.chassis.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refusal;

/// Reads each body whole, up to the limit, however it is sent: so a chunked body is measured too, and a body can be
/// digested before it is parsed.
final class BodyLimitFilter extends OncePerRequestFilter {
    private final int largest;
    private final ProblemResponses problems;

    BodyLimitFilter(HttpSettings settings, ProblemResponses problems) {
        this.largest = Math.toIntExact(settings.largestBody().toBytes());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null
                || isForm(request);
    }

    /// Forms are read by the container, which must find them unread and has a limit of its own.
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new WholeBody(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(request, response,
                Refusal.of(CommonProblems.TOO_LARGE, "Expected: a body of at most " + largest / 1024 + " KB."));
    }
}
