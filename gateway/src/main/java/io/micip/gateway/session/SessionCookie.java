package io.micip.gateway.session;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's id: out of reach of scripts, sent to this host alone, and not along with what
/// another site's page sends, except when it links here.
@Component
public final class SessionCookie {
    /// The cookie's name.
    public static final String NAME = "MICIP_SESSION";

    private final SessionSettings settings;

    SessionCookie(SessionSettings settings) {
        this.settings = settings;
    }

    /// The session id that the browser sent, if any of the right shape.
    public Optional<SessionId> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .findFirst()
                        .flatMap(cookie -> SessionId.parse(cookie.getValue()));
    }

    /// Hands the id to the browser for as long as a session can last.
    public void write(HttpServletResponse response, SessionId id) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(id.value()).maxAge(settings.lifetime()).build().toString());
    }

    /// Takes the id from the browser.
    public void clear(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(settings.secureCookie())
                .sameSite("Lax")
                .path("/");
    }
}
