package io.micip.local.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What tokens say: organisations and roles, never a name; for the platform's API (`aud`), and of which session (`sid`).
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "micip-api";

    private final SessionRegistry sessions;

    TokenClaims(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var org = "service:" + context.getRegisteredClient().getClientId();
            context.getClaims().claim("micip_orgs", List.of(org)).claim("micip_roles", List.of("service@" + org));
        } else if (context.getPrincipal() instanceof Authentication user
                && user.getPrincipal() instanceof SignedIn person) {
            context.getClaims().claim("micip_orgs", person.orgs()).claim("micip_roles", person.roles());
            if (access) {
                sid(context, person).ifPresent(sid -> context.getClaims().claim("sid", sid));
            }
        }
    }

    /// The same `sid` as in the ID token: that of the grant being renewed, else the hash of this sign-in's session.
    private Optional<String> sid(JwtEncodingContext context, SignedIn person) {
        var renewed = Optional.ofNullable(context.getAuthorization()).map(FileAuthorizations::sid);
        return renewed.or(() -> sessions.getAllSessions(person, false).stream()
                .max(Comparator.comparing(SessionInformation::getLastRequest)).map(SessionInformation::getSessionId)
                .map(TokenClaims::hash));
    }

    /// As the authorization server hashes session ids for the ID token's `sid`.
    static String hash(String sessionId) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
