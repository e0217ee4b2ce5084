package io.micip.audit.witness;

import io.micip.notes.SignedNote;

/// What a witness says to a request.
sealed interface WitnessAnswer {
    /// It has cosigned, and remembers it.
    /// @param cosigned the checkpoint under the log's signature and the witness's
    /// @param lines the witness's own signature lines
    record Cosigned(SignedNote cosigned, String lines) implements WitnessAnswer {}

    /// The log believes something else of what the witness has seen.
    /// @param size of the checkpoint it cosigned last
    record OtherSize(long size) implements WitnessAnswer {}

    /// It does not watch the log of this origin.
    record UnknownLog() implements WitnessAnswer {}

    /// No key that it trusts for this log has signed, or such a signature does not hold.
    record NotSigned() implements WitnessAnswer {}

    /// The request is none.
    /// @param why in plain words
    record NotUnderstood(String why) implements WitnessAnswer {}

    /// The checkpoint is not shown to continue what it cosigned last.
    /// @param why in plain words
    record NotConsistent(String why) implements WitnessAnswer {}
}
