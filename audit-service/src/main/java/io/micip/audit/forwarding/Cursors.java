package io.micip.audit.forwarding;

/// How far each target has each log. A cursor only moves from where it stood, so of two that believe to own a log one moves
/// it, and it never goes back.
interface Cursors {
    /// How many entries of a log a target has taken, counted from its first.
    /// @param origin the log's name; of a log of another name none was taken
    /// @throws io.micip.chassis.problem.Refused `busy` if nobody can say
    long sent(String target, String origin);

    /// Moves a cursor, durably.
    /// @return whether it stood at `from`
    /// @throws io.micip.chassis.problem.Refused `busy` if nobody can say whether it moved
    boolean advance(String target, String origin, long from, long to);
}
