package io.micip.chassis.outbox;

import io.micip.chassis.kafka.EventRecord;

/// Where the relay sends events to.
interface EventSender {
    /// Sends one event and returns once it is acknowledged: then all replicas in sync have it.
    ///
    /// @throws NotSent when it was not acknowledged, which does not mean that nobody has it
    void send(EventRecord event) throws NotSent;

    /// Why an event is not acknowledged.
    final class NotSent extends Exception {
        NotSent(String message, Throwable cause) {
            super(message, cause);
        }

        NotSent(String message) {
            super(message);
        }
    }
}
