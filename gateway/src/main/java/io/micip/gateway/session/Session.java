package io.micip.gateway.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/// One signed-in browser as the store holds it: under a hash of its id, with the tokens sealed.
///
/// @param key the hash of the session id
/// @param generation 1 at first, one more with every renewal of the tokens; guards against two renewals at once
/// @param holder whose session it is
/// @param tokens the tokens, sealed under the session id
/// @param times when it began, when its access token and when the session itself ends
record Session(String key, long generation, Holder holder, SealedTokens tokens, Times times) {
    /// When the session began, when its access token runs out, and when the session itself is over.
    record Times(Instant began, Instant accessEnds, Instant ends) {
        static Times from(Instant now, Issued issued, SessionLimits limits) {
            return new Times(now, issued.accessEnds(), limits.end(now, now));
        }
    }

    static Session begin(SessionId id, Holder holder, Issued issued, Times times, SecureRandom random) {
        return new Session(id.key(), 1, holder, SealedTokens.seal(id, issued.tokens(), random), times);
    }

    Session renewed(SessionId id, Issued issued, SessionLimits limits, Instant now, SecureRandom random) {
        var renewedTimes = new Times(times.began(), issued.accessEnds(), limits.end(times.began(), now));
        var sealed = SealedTokens.seal(id, issued.tokens(), random);
        return new Session(key, generation + 1, holder, sealed, renewedTimes);
    }

    /// Whether the session is over, whatever the store still says.
    boolean isOver(Instant now) {
        return !now.isBefore(times.ends());
    }

    /// Whether the access token ends within this margin.
    boolean accessEndsWithin(Duration margin, Instant now) {
        return !now.plus(margin).isBefore(times.accessEnds());
    }
}
