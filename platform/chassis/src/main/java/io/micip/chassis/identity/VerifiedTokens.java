package io.micip.chassis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/// Verifies each token once and remembers it until it expires, since a signature costs more than all else in a request.
/// Asks for ended sessions every time.
final class VerifiedTokens implements JwtDecoder, TokenMemory {
    private static final int MOST = 20_000;

    private final JwtDecoder verifier;
    private final EndedSessions ended;
    private final Cache<String, Jwt> verified;

    VerifiedTokens(JwtDecoder verifier, EndedSessions ended, Clock clock) {
        this.verifier = verifier;
        this.ended = ended;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String token, Jwt jwt) -> lifeOf(jwt, clock)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var jwt = verified.getIfPresent(token);
        if (jwt == null) {
            jwt = verify(token);
            verified.put(token, jwt);
        }
        var session = jwt.getClaimAsString("sid");
        if (ended.contains(session)) {
            throw new BadJwtException("the session was ended");
        }
        var issued = jwt.getIssuedAt();
        if (ended.mayContain(session, issued == null ? Instant.MIN : issued)) {
            throw new JwtException("whether the session was ended is not known yet");
        }
        return jwt;
    }

    @Override
    public boolean knows(String token) {
        return verified.getIfPresent(token) != null;
    }

    private Jwt verify(String token) {
        try {
            return verifier.decode(token);
        } catch (JwtDecoderInitializationException e) {
            // The provider does not answer: that says nothing about the token.
            throw new JwtException("no keys to verify with", e);
        }
    }

    private static Duration lifeOf(Jwt jwt, Clock clock) {
        var expires = jwt.getExpiresAt();
        var left = expires == null ? Duration.ZERO : Duration.between(Instant.now(clock), expires);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
