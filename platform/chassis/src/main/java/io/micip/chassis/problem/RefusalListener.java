package io.micip.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;

/// Hears of every refusal that goes to a client from a controller.
public interface RefusalListener {
    /// Called before the answer is sent; must not throw.
    void refused(HttpServletRequest request, Refusal refusal);
}
