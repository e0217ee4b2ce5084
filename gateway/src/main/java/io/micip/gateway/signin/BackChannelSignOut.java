package io.micip.gateway.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refused;
import io.micip.gateway.session.BrowserSessions;

/// The provider says that a person left (OpenID Connect Back-Channel Logout 1.0, token already checked): every session
/// that stands behind it ends here and everywhere. Where that cannot be recorded the provider gets 503 and asks again.
@Component
final class BackChannelSignOut implements LogoutHandler {
    private final BrowserSessions sessions;
    private final SessionRecord record;
    private final ProblemResponses problems;

    BackChannelSignOut(BrowserSessions sessions, SessionRecord record, ProblemResponses problems) {
        this.sessions = sessions;
        this.record = record;
        this.problems = problems;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) {
        var token = (OidcLogoutToken) Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
        try {
            end(Optional.ofNullable(token.getSessionId()), Optional.ofNullable(token.getSubject()));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (Refused refused) {
            write(request, response, refused);
        }
    }

    private void end(Optional<String> providerSession, Optional<String> subject) {
        var endings = sessions.endingFor(providerSession, subject);
        if (endings.isEmpty()) {
            providerSession.ifPresent(record::endedElsewhere);
        }
        for (var ending : endings) {
            record.ended(ending.holder(), SessionRecord.Cause.BACK_CHANNEL);
            sessions.end(ending.key());
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refused refused) {
        try {
            problems.write(request, response, refused.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
