package io.micip.audit.forwarding;

import java.time.Duration;
import java.util.Optional;

/// Who takes batches.
///
/// Not promised: that a batch which was not answered was not taken.
interface Receiver {
    /// What became of a batch.
    sealed interface Reply {
        /// It is the receiver's now.
        record Taken() implements Reply {}

        /// It is not, or nobody knows.
        ///
        /// @param why   in plain words, with nothing of what was sent or answered
        /// @param after how long the receiver asks to be left alone
        record NotTaken(String why, Optional<Duration> after) implements Reply {}
    }

    /// Sends a batch; within seconds, or not at all.
    Reply send(Batch batch);
}
