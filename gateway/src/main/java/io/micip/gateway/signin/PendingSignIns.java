package io.micip.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import io.micip.gateway.session.SessionSettings;

/// What the gateway must remember while a person is at the provider. The browser keeps it, in a cookie that no script
/// reads and that goes to the address of return alone: nothing is stored for those who never come back, and a restart
/// in between is not noticed. The cookie binds the answer to the browser that asked; it opens nothing by itself.
@Component
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "MICIP_SIGN_IN";
    private static final String RETURN_PATH = "/login/oauth2/code";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int PARTS = 5;

    private final Provider provider;
    private final SessionSettings settings;

    PendingSignIns(Provider provider, SessionSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie == null || state == null
                ? null
                : read(cookie.getValue()).filter(pending -> state.equals(pending.getState())).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request,
            HttpServletResponse response) {
        set(response, pending == null ? "" : written(pending), pending == null ? Duration.ZERO : KEPT);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        var pending = loadAuthorizationRequest(request);
        if (pending != null) {
            request.setAttribute(Destination.ATTRIBUTE, pending.getAttribute(Destination.ATTRIBUTE));
            set(response, "", Duration.ZERO);
        }
        return pending;
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(settings.secureCookie())
                .sameSite("Lax")
                .path(RETURN_PATH)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String written(OAuth2AuthorizationRequest pending) {
        var parts = String.join("\n", pending.getState(), attribute(pending, OidcParameterNames.NONCE),
                attribute(pending, PkceParameterNames.CODE_VERIFIER), pending.getRedirectUri(),
                attribute(pending, Destination.ATTRIBUTE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static String attribute(OAuth2AuthorizationRequest pending, String name) {
        return Objects.requireNonNull(pending.<String>getAttribute(name), name);
    }

    private Optional<OAuth2AuthorizationRequest> read(String value) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return parts.length == PARTS ? Optional.of(request(parts)) : Optional.empty();
    }

    private OAuth2AuthorizationRequest request(String[] parts) {
        var registration = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .scopes(registration.getScopes())
                .state(parts[0])
                .redirectUri(parts[3])
                .attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, Provider.NAME,
                        OidcParameterNames.NONCE, parts[1], PkceParameterNames.CODE_VERIFIER, parts[2],
                        Destination.ATTRIBUTE, Destination.of(parts[4])))
                .build();
    }
}
