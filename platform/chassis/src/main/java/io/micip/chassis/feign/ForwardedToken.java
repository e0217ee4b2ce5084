package io.micip.chassis.feign;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;

import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.identity.ServiceTokens;

/// Says for whom a neighbour is asked: the caller's own token where there is a caller, so that the neighbour checks the
/// caller's rights itself; the service's token where there is none, and for internal operations, which take no other.
final class ForwardedToken implements RequestInterceptor {
    private static final String INTERNAL = "/internal/";

    private final ServiceTokens own;

    ForwardedToken(ServiceTokens own) {
        this.own = own;
    }

    @Override
    public void apply(RequestTemplate request) {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokenFor(request));
    }

    private String tokenFor(RequestTemplate request) {
        var internal = request.path().startsWith(INTERNAL);
        return !internal && SecurityContextHolder.getContext()
                .getAuthentication() instanceof CallerAuthentication caller ? caller.tokenValue() : own.current();
    }
}
