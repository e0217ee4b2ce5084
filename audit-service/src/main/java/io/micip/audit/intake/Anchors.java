package io.micip.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.micip.notes.SignedNote;

/// A place outside the log where every checkpoint is noted before it is served, so that a log that was set back, or told
/// twice, is found out.
///
/// Promised: what was noted is there after any crash, until a later checkpoint of the same log replaces it.
/// Not promised: that nobody forged it; whoever reads it checks the signature.
interface Anchors {
    /// The furthest checkpoint of each log, of this log set and of others.
    /// @throws IOException if the place cannot be read; then nothing may be signed
    List<SignedNote> read() throws IOException;

    /// Notes a checkpoint.
    /// @throws IOException if it may not be there; then it may not be served
    void note(String origin, SignedNote checkpoint) throws IOException;

    /// What all places remember.
    /// @throws IOException if one cannot be read; then nothing may be signed
    static List<SignedNote> readAll(List<Anchors> places) throws IOException {
        var remembered = new ArrayList<SignedNote>();
        for (var place : places) {
            remembered.addAll(place.read());
        }
        return remembered;
    }
}
