package io.micip.gateway.signin;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.Refused;
import io.micip.gateway.session.BrowserSessions;
import io.micip.gateway.session.Holder;
import io.micip.gateway.session.Issued;
import io.micip.gateway.session.SessionCookie;
import io.micip.gateway.session.SessionTokens;

/// Ends a sign-in: with a session and the page that was asked for, or back on the portal's first page with the reason.
/// A sign-in that cannot be put on record does not happen.
@Component
final class SignIn
        implements
            AuthenticationSuccessHandler,
            AuthenticationFailureHandler,
            OAuth2AuthorizedClientRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String TOKENS = SignIn.class.getName() + ".tokens";

    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final SessionRecord record;
    private final CsrfTokenRepository portalTokens;

    SignIn(BrowserSessions sessions, SessionCookie cookie, SessionRecord record, CsrfTokenRepository portalTokens) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.record = record;
        this.portalTokens = portalTokens;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var session = user.getIdToken().getClaimAsString("sid");
        if (session == null) {
            LOG.error("The provider's ID token has no sid: its sessions could not be ended, so none is begun");
            back(response, "unavailable");
            return;
        }
        var roles = user.getIdToken().getClaimAsStringList("micip_roles");
        var holder = new Holder(Objects.requireNonNull(user.getSubject()), session, roles == null ? List.of() : roles);
        try {
            record.signedIn(holder);
            cookie.write(response, sessions.begin(holder, issued(request, user)));
            portalTokens.saveToken(null, request, response);
            response.sendRedirect(Destination.of((String) request.getAttribute(Destination.ATTRIBUTE)));
        } catch (Refused refused) {
            back(response, "unavailable");
        }
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        var code = failure instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "other";
        LOG.info("A sign-in failed: {}", code.replaceAll("[^A-Za-z0-9_.-]", "?"));
        back(response, failure instanceof OAuth2AuthenticationException ? "failed" : "unavailable");
    }

    private static void back(HttpServletResponse response, String reason) throws IOException {
        response.sendRedirect("/?sign-in=" + reason);
    }

    private static Issued issued(HttpServletRequest request, OidcUser user) {
        var client = (OAuth2AuthorizedClient) Objects.requireNonNull(request.getAttribute(TOKENS));
        var refresh = client.getRefreshToken();
        var tokens = new SessionTokens(client.getAccessToken().getTokenValue(),
                refresh == null ? null : refresh.getTokenValue(), user.getIdToken().getTokenValue());
        return new Issued(tokens, Objects.requireNonNull(client.getAccessToken().getExpiresAt()));
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
            HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(TOKENS, client);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
            Authentication principal, HttpServletRequest request) {
        return (T) request.getAttribute(TOKENS);
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication principal, HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(TOKENS);
    }
}
