package io.micip.gateway.route;

import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;

import io.micip.chassis.identity.CallerAuthentication;

/// The access token that the request at hand was let in with, whichever way it came: as a bearer token or from the
/// session behind the cookie.
final class AccessTokens {
    private AccessTokens() {}

    static Optional<String> ofRequest() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known.tokenValue())
                : Optional.empty();
    }
}
