package io.micip.audit.log;

/// The log goes no further, because going on could break its promise: anything doubtful stops rather than guesses.
/// The message says what was found, for operators; docs/operations.md says what to do.
public sealed class LogStopped extends IllegalStateException permits LogFenced {
    /// Why, in words for operators.
    public LogStopped(String why) {
        super(why);
    }

    /// Why, in words for operators, and what brought it about.
    public LogStopped(String why, Throwable cause) {
        super(why, cause);
    }
}
