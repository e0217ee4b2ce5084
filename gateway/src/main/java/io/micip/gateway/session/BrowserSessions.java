package io.micip.gateway.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micip.chassis.problem.Refused;

/// Begins, finds, renews and ends sessions. Tokens are renewed a minute before they end, by one request alone: the
/// others go on with the old token, or wait where it has ended. What was read is kept for a few seconds in this
/// instance; a session ended in another instance is refused meanwhile by its provider session, as every token is.
public final class BrowserSessions {
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    private final Sessions sessions;
    private final TokenIssuer issuer;
    private final SessionLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Session> read = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_KEPT)
            .build();

    BrowserSessions(Sessions sessions, TokenIssuer issuer, SessionLimits limits, Clock clock) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.limits = limits;
        this.clock = clock;
    }

    /// Begins a session; the id goes to the browser and is kept nowhere.
    public SessionId begin(Holder holder, Issued issued) {
        var now = clock.instant();
        sessions.forgetEndedBefore(now);
        var id = SessionId.random(random);
        sessions.add(Session.begin(id, holder, issued, Session.Times.from(now, issued, limits), random));
        return id;
    }

    /// The session behind an id with tokens good for now, or none where it is over or never was.
    ///
    /// @throws Refused `neighbour-unavailable` where the tokens have ended and the provider does not answer
    public Optional<CurrentSession> current(SessionId id) {
        var deadline = clock.instant().plus(CLAIM);
        var session = kept(id.key());
        while (session.isPresent()) {
            var now = clock.instant();
            var found = session.get();
            if (found.isOver(now)) {
                return Optional.empty();
            }
            if (!found.accessEndsWithin(RENEW_BEFORE, now)) {
                return opened(id, found);
            }
            if (sessions.claim(found, now, now.plus(CLAIM))) {
                return renewed(id, found).flatMap(renewed -> opened(id, renewed));
            }
            if (!found.accessEndsWithin(CLOCK_SKEW, now)) {
                return opened(id, found);
            }
            if (now.isAfter(deadline)) {
                return Optional.empty();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            session = stored(id.key());
        }
        return Optional.empty();
    }

    /// Ends the session of this hash here and in the store.
    public void end(String key) {
        sessions.remove(key);
        read.invalidate(key);
    }

    /// The sessions behind a provider's session, or all of a person where the provider names no session.
    public List<Ending> endingFor(Optional<String> providerSession, Optional<String> subject) {
        var found = providerSession.map(sessions::ofProviderSession)
                .or(() -> subject.map(sessions::ofSubject))
                .orElse(List.of());
        return found.stream().map(session -> new Ending(session.key(), session.holder())).toList();
    }

    /// A session that is to be ended, with its holder for the record.
    public record Ending(String key, Holder holder) {}

    private Optional<Session> renewed(SessionId id, Session before) {
        try {
            var issued = before.tokens().open(id).flatMap(issuer::renew);
            if (issued.isEmpty()) {
                end(before.key());
                return Optional.empty();
            }
            var after = before.renewed(id, issued.get(), limits, clock.instant(), random);
            if (!sessions.replace(after)) {
                return stored(id.key());
            }
            read.put(after.key(), after);
            return Optional.of(after);
        } catch (Refused unavailable) {
            sessions.release(before);
            if (before.accessEndsWithin(CLOCK_SKEW, clock.instant())) {
                throw unavailable;
            }
            return Optional.of(before);
        }
    }

    private Optional<CurrentSession> opened(SessionId id, Session session) {
        return session.tokens().open(id).map(
                tokens -> new CurrentSession(session.key(), session.holder(), tokens, session.times().ends()));
    }

    private Optional<Session> kept(String key) {
        return Optional.ofNullable(read.getIfPresent(key)).or(() -> stored(key));
    }

    private Optional<Session> stored(String key) {
        var found = sessions.find(key);
        found.ifPresentOrElse(session -> read.put(key, session), () -> read.invalidate(key));
        return found;
    }
}
