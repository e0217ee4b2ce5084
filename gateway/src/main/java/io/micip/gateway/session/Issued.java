package io.micip.gateway.session;

import java.time.Instant;

/// What the provider issued: the tokens, and until when the access token is good.
public record Issued(SessionTokens tokens, Instant accessEnds) {}
