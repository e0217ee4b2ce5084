package io.micip.gateway.session;

import java.time.Instant;

/// A session that stands, with tokens that are good for the request at hand.
///
/// @param key the hash of the session id
/// @param holder whose session it is
/// @param tokens its tokens, renewed if they were about to end
/// @param ends when the session is over unless it is used again
public record CurrentSession(String key, Holder holder, SessionTokens tokens, Instant ends) {}
