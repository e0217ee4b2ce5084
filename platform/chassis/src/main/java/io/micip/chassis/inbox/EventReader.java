package io.micip.chassis.inbox;

import org.jspecify.annotations.Nullable;

/// Takes the events of a tail, one after the other, on the tail's own thread.
public interface EventReader {
    /// One event; also types that this reader does not know, which it passes over. May come more than once. An exception
    /// parks the record and the tail goes on.
    void read(Received event);

    /// A record could not be read and was parked: what it may have said about this key is not known.
    ///
    /// @param key the district's code or `state`, or null when not even that can be read
    default void unreadable(@Nullable String key) {}

    /// All that was there when the tail began has been read, once in the tail's life. Not promised: when, for a broker
    /// may be away.
    default void caughtUp() {}
}
