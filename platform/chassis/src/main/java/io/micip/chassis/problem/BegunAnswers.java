package io.micip.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// An answer that has begun cannot become a problem any more. The container is told of the failure, logs it and cuts the
/// connection, so that nobody takes a part of a file for the whole.
final class BegunAnswers implements HandlerExceptionResolver, Ordered {
    /// Before everything that would write into the answer.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        if (response.isCommitted() && !(failure instanceof ClientAbortException)) {
            throw new IllegalStateException(
                    request.getMethod() + " " + Route.of(request).pattern() + " broke off", failure);
        }
        return null;
    }
}
