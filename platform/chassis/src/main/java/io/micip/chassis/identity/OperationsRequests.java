package io.micip.chassis.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What operations ask for: the actuator's endpoints, on a port of their own that listens on loopback alone, so whoever
/// reaches it may use it.
public final class OperationsRequests implements RequestMatcher {
    private static final String PREFIX = "/actuator";

    private final RequestMatcher endpoints = EndpointRequest.toAnyEndpoint();

    /// Looks at the path first: the framework's matcher is much dearer, and every request of the API meets it.
    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PREFIX) && endpoints.matches(request);
    }
}
