package io.micip.audit.log;

/// Another owner has claimed the log, so this one writes no more. Nothing is wrong with the log: whoever was paused, and
/// wakes, asks for its partitions anew.
public final class LogFenced extends LogStopped {
    /// Which log, in words for operators.
    public LogFenced(String why) {
        super(why);
    }
}
