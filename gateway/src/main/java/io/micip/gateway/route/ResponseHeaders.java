package io.micip.gateway.route;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// What of a service's answer stays here: a service sets no cookie and allows no origin; both are the gateway's to do.
@Component
final class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerResponse response) {
        var outgoing = new HttpHeaders(incoming);
        outgoing.remove(HttpHeaders.SET_COOKIE);
        outgoing.remove(HttpHeaders.SERVER);
        outgoing.remove(HttpHeaders.DATE);
        outgoing.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        outgoing.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        return outgoing;
    }
}
