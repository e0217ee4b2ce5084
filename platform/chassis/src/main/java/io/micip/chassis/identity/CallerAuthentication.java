package io.micip.chassis.identity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// A verified token with the caller it speaks of.
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Caller caller;
    private final transient Jwt token;

    CallerAuthentication(Caller caller, Jwt token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    /// Reads the claims of a verified token. A claim of another form grants nothing.
    public static CallerAuthentication of(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("the token has no subject");
        }
        var roles = token.getClaims().get("micip_roles") instanceof List<?> list ? list : List.of();
        var grants = roles.stream()
                .filter(String.class::isInstance)
                .flatMap(role -> Grant.read((String) role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new CallerAuthentication(new Caller(subject, grants, token.getClaimAsString("sid")), token);
    }

    /// Who calls.
    public Caller caller() {
        return caller;
    }

    /// The token as it came, to be relayed to a neighbour.
    public String tokenValue() {
        return token.getTokenValue();
    }

    /// When the token expires, for an answer that takes longer than that.
    public Instant expires() {
        var expires = token.getExpiresAt();
        return expires == null ? Instant.EPOCH : expires;
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
