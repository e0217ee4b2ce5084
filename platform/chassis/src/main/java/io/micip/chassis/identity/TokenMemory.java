package io.micip.chassis.identity;

/// Which access tokens were verified before and have not expired since: checking one of them again costs no signature.
public interface TokenMemory {
    /// Whether this token was verified before. Not promised: that it is accepted, for its session may have ended.
    boolean knows(String token);
}
