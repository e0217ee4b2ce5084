package io.micip.gateway.route;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import io.micip.chassis.tracing.CurrentTrace;

/// What a service is told about the caller: the verified access token and nothing else. Cookies stay here, and so does
/// every header by which a client could claim to be somebody or to come from somewhere. The request's trace goes on.
@Component
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final Set<String> DROPPED = Set.of("cookie", "forwarded", "remote-user", "x-real-ip",
            "x-xsrf-token", "proxy-authorization", "x-http-method-override");
    private static final String[] DROPPED_FAMILIES = {"x-forwarded-", "x-remote-", "x-auth-", "x-user", "x-client-",
            "x-ssl-", "ssl-client-", "x-micip-"};
    private static final String TRACE = "traceparent";

    private final CurrentTrace trace;

    RequestHeaders(CurrentTrace trace) {
        this.trace = trace;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var outgoing = new HttpHeaders();
        incoming.forEach((name, values) -> {
            if (goesOn(name.toLowerCase(Locale.ROOT))) {
                outgoing.addAll(name, values);
            }
        });
        AccessTokens.ofRequest().ifPresent(outgoing::setBearerAuth);
        var traceparent = trace.traceparent();
        if (traceparent != null) {
            outgoing.set(TRACE, traceparent);
        }
        return outgoing;
    }

    private static boolean goesOn(String name) {
        if (name.equals("authorization") || DROPPED.contains(name)) {
            return false;
        }
        for (var family : DROPPED_FAMILIES) {
            if (name.startsWith(family)) {
                return false;
            }
        }
        return true;
    }
}
