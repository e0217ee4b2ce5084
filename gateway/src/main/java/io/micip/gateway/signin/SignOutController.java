package io.micip.gateway.signin;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.micip.gateway.session.BrowserSessions;
import io.micip.gateway.session.CurrentSession;
import io.micip.gateway.session.SessionCookie;

/// Leaving everywhere: the session is ended here, its tokens are refused by every service, and the answer says where the
/// provider ends its own session. A form is redirected there; a script reads the address and goes.
@RestController
@Hidden
class SignOutController {
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final SessionRecord record;
    private final Provider provider;
    private final SignInSettings settings;

    SignOutController(BrowserSessions sessions, SessionCookie cookie, SessionRecord record, Provider provider,
            SignInSettings settings) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.record = record;
        this.provider = provider;
        this.settings = settings;
    }

    /// Where to go next.
    record Left(String location) {}

    @PostMapping("/logout")
    ResponseEntity<?> signOut(HttpServletRequest request, HttpServletResponse response) {
        var current = cookie.read(request).flatMap(sessions::current);
        // First the record, then the end: were it the other way round, a crash between the two would leave tokens in use.
        current.ifPresent(session -> record.ended(session.holder(), SessionRecord.Cause.SIGNED_OUT));
        cookie.read(request).ifPresent(id -> sessions.end(id.key()));
        cookie.clear(response);
        var next = current.flatMap(this::endAtProvider).orElse("/");
        var accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(next)).build()
                : ResponseEntity.ok(new Left(next));
    }

    private Optional<String> endAtProvider(CurrentSession session) {
        var here = settings.publicAddress() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.base();
        return provider.endOfSession(session.tokens().id(), here + "/");
    }
}
