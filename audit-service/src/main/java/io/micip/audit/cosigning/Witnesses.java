package io.micip.audit.cosigning;

import java.io.IOException;

import io.micip.audit.proof.TrustPolicy.Witness;
import io.micip.audit.witness.AddCheckpoint;

/// The witnesses of the policy, as they can be spoken to.
///
/// Not promised: that an answer is true; whoever uses cosignatures checks them.
interface Witnesses {
    /// What a witness answered.
    sealed interface Reply {
        /// Signature lines.
        record Lines(String lines) implements Reply {}

        /// It has seen the log at another size.
        record OtherSize(long size) implements Reply {}

        /// It does not cosign.
        /// @param why in plain words
        record Refused(String why) implements Reply {}
    }

    /// Asks for a cosignature; within seconds, or not at all.
    /// @throws IOException if there was no answer
    Reply ask(Witness witness, AddCheckpoint request) throws IOException;
}
