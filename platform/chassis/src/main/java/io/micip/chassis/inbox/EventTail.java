package io.micip.chassis.inbox;

/// Reads every partition of the events, all by itself: each instance of a service sees every event. Has no committed
/// position; what it feeds must be rebuildable. Never stalls on a record that it cannot read.
public final class EventTail implements AutoCloseable {
    EventTail() {}

    /// Whether everything has been read that was there when the tail began.
    public boolean caughtUp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
