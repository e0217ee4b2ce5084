package io.micip.chassis.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.inbox.EventReader;
import io.micip.chassis.inbox.Received;

/// Sessions that somebody ended: their tokens are refused although they have not expired. Knows as far back as a token
/// can live; fed by the gateway's event, so it is as fresh as the broker is near. With the broker down an ended session's
/// last token lives on until it expires, 5 minutes at most.
///
/// A service that has just started knows of no session that ended before, until it has read what the broker holds. Until
/// then each session may have ended that was last seen alive before the start.
public final class EndedSessions implements EventReader {
    /// How long an ended session is remembered: longer than any access token lives.
    public static final Duration MEMORY = Duration.ofMinutes(10);
    private static final String ENDED = "io.micip.gateway.session-ended.v1";
    private static final int MOST = 200_000;

    private final Cache<String, Boolean> hashes = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST)
            .build();
    private final Instant knownFrom;
    private volatile boolean known;

    /// @param start      when the service started
    /// @param difference of the provider's clock at most
    EndedSessions(Instant start, Duration difference) {
        this.knownFrom = start.plus(difference);
    }

    @Override
    public void caughtUp() {
        known = true;
    }

    @Override
    public void read(Received event) {
        if (ENDED.equals(event.type())) {
            var hash = event.data().path("sessionHash").stringValue("");
            if (!hash.isEmpty()) {
                hashes.put(hash, true);
            }
        }
    }

    /// Whether this session was ended.
    ///
    /// @param sessionId the token's `sid`, or null where there is no session to end
    public boolean contains(@Nullable String sessionId) {
        return sessionId != null && hashes.getIfPresent(hash(sessionId)) != null;
    }

    /// Whether this session may be over: it was ended, or it is not known yet whether it was.
    ///
    /// @param sessionId   or null where there is no session to end
    /// @param lastAlive   when the session was there for certain, since a token was issued to it
    public boolean mayContain(@Nullable String sessionId, Instant lastAlive) {
        return contains(sessionId) || sessionId != null && !known && lastAlive.isBefore(knownFrom);
    }

    /// Whether it is known which sessions had ended when the service started.
    boolean known() {
        return known;
    }

    /// What events call a session: SHA-256 (hex) of its id.
    public static String hash(String sessionId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
