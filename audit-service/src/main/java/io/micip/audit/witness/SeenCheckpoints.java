package io.micip.audit.witness;

import java.io.IOException;
import java.util.Optional;

import io.micip.notes.SignedNote;

/// What a witness remembers: of each log the checkpoint that it cosigned last.
///
/// Promised: what [#keep] was given is there after any crash once it has returned. Not promised: that two threads may keep
/// checkpoints of one log at once; the caller sees to it.
interface SeenCheckpoints {
    /// The newest checkpoint of the log with this origin, under the log's signature and the witness's.
    Optional<SignedNote> latest(String origin);

    /// The same, by the SHA-256 of the origin in lower-case hexadecimal.
    Optional<SignedNote> latestByHash(String originHash);

    /// Remembers a checkpoint in the place of the one before.
    /// @throws IOException if it may not be there after a crash; then nothing may be answered
    void keep(String origin, SignedNote cosigned) throws IOException;

    /// Puts two checkpoints that cannot both be of one honest log where they are found again.
    void keepFork(String origin, SignedNote cosigned, SignedNote contradicting) throws IOException;
}
