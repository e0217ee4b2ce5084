package io.micip.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Writes problems where no controller is at work: in filters and at the container's own errors.
public final class ProblemResponses {
    /// Writes the refusal as `application/problem+json`. Does nothing once the response is committed.
    ///
    /// @throws java.io.IOException when the client is gone
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws java.io.IOException {
        throw new UnsupportedOperationException();
    }
}
