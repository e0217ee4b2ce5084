package io.micip.local.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/// Ends a session everywhere: its grants are dropped, the gateway is told by a signed log-out token before the browser
/// is answered, and the browser's own session here ends.
///
/// Source: OpenID Connect Back-Channel Logout 1.0, section 2.4. A gateway that does not answer does not keep anybody
/// signed in here.
final class BackChannelLogout implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, Map<String, String>> EVENT = Map
            .of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final ProviderSettings settings;
    private final FileAuthorizations authorizations;
    private final SessionRegistry sessions;
    private final JwtEncoder encoder;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final LogoutHandler ownSession = new SecurityContextLogoutHandler();

    BackChannelLogout(ProviderSettings settings, FileAuthorizations authorizations, SessionRegistry sessions,
            JwtEncoder encoder, Clock clock) {
        this.settings = settings;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) {
        switch (authentication) {
            case OidcLogoutAuthenticationToken asked -> {
                Optional.ofNullable(asked.getIdToken()).map(token -> token.getClaimAsString("sid"))
                        .ifPresent(this::end);
                if (asked.isPrincipalAuthenticated()) {
                    ownSession.logout(request, response, (Authentication) asked.getPrincipal());
                }
            }
            case Authentication here -> {
                sessionsOf(here).forEach(session -> end(TokenClaims.hash(session.getSessionId())));
                ownSession.logout(request, response, here);
            }
            case null -> {
                // Nobody is signed in: nothing to end.
            }
        }
    }

    private List<SessionInformation> sessionsOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person
                ? sessions.getAllSessions(person, false)
                : List.of();
    }

    private void end(String sid) {
        for (var authorization : authorizations.ofSession(sid)) {
            if (Clients.GATEWAY.equals(authorization.getRegisteredClientId())) {
                tellGateway(authorization.getPrincipalName(), sid);
            }
            authorizations.remove(authorization);
        }
    }

    private void tellGateway(String subject, String sid) {
        var body = "logout_token=" + URLEncoder.encode(logoutToken(subject, sid), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(settings.gateway() + "/logout/connect/back-channel/micip"))
                .timeout(PATIENCE).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                log.warn("The gateway answered a log-out with {}", status);
            }
        } catch (IOException e) {
            log.warn("The gateway could not be told of a log-out: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String logoutToken(String subject, String sid) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder().issuer(settings.issuer()).subject(subject)
                .audience(List.of(Clients.GATEWAY)).issuedAt(now).expiresAt(now.plusSeconds(120))
                .id(UUID.randomUUID().toString()).claim("sid", sid).claim("events", EVENT).build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
