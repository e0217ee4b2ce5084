package io.micip.gateway.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.problem.ProblemResponses;
import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;
import io.micip.gateway.session.BrowserSessions;
import io.micip.gateway.session.CurrentSession;
import io.micip.gateway.session.SessionCookie;

/// Lets a request in by the session behind its cookie: the session's access token is checked like any bearer token, and
/// from here on the two cannot be told apart. A token that is refused, such as one of a session ended elsewhere, leaves
/// the request signed out.
final class SignedInBrowser extends OncePerRequestFilter {
    /// The request attribute that says when the session ends.
    static final String ENDS = SignedInBrowser.class.getName() + ".ends";

    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final JwtDecoder tokens;
    private final ProblemResponses problems;

    SignedInBrowser(BrowserSessions sessions, SessionCookie cookie, JwtDecoder tokens, ProblemResponses problems) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/log/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            cookie.read(request).flatMap(sessions::current).ifPresent(session -> letIn(session, request));
        } catch (Refused refused) {
            problems.write(request, response, refused.refusal());
            return;
        }
        chain.doFilter(request, response);
    }

    private void letIn(CurrentSession session, HttpServletRequest request) {
        try {
            var caller = CallerAuthentication.of(tokens.decode(session.tokens().access()));
            SecurityContextHolder.setContext(new SecurityContextImpl(caller));
            request.setAttribute(ENDS, session.ends());
        } catch (BadJwtException refusedToken) {
            // its session was ended somewhere: the request goes on, but signed out
        } catch (JwtException unchecked) {
            throw new Refused(
                    GatewayProblems.unavailable("Tokens cannot be checked right now. Please try again soon."));
        }
    }
}
