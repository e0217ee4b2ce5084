package io.micip.catalog.outside;

/// Why there is no answer.
public enum Trouble {
    /// No address, no connection, or one that ended too soon.
    UNREACHABLE,
    /// It took longer than it may.
    LATE,
    /// The host leads to an address that is not on the internet; nothing was sent.
    INSIDE,
    /// The answer is longer than what may be read.
    TOO_LARGE
}
