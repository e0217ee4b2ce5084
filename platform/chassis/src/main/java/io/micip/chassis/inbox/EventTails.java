package io.micip.chassis.inbox;

/// Opens tails. They begin when the service starts and end with it, also while no broker answers.
public final class EventTails {
    /// @param name   for threads and metrics, such as `coverage`
    /// @param start  where to begin
    /// @param reader takes the events
    public EventTail open(String name, TailStart start, EventReader reader) {
        throw new UnsupportedOperationException();
    }
}
