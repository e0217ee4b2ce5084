package io.micip.agreement.evidence;

import java.util.Collection;
import java.util.List;

import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// Whether a file is what a seal says it is, and the seal what a known key has signed.
sealed interface SealVerdict {

    /// The file is, byte for byte, what was sealed.
    ///
    /// @param seal which district's agreement, at which version
    /// @param file which of its files
    /// @param key whose signature holds
    record Authentic(Seal seal, Seal.SealedFile file, VerifierKey key) implements SealVerdict {}

    /// It is not, or nobody can tell.
    ///
    /// @param why in words for the person who asked
    record NotAuthentic(String why) implements SealVerdict {}

    /// Judges a file by its hash.
    ///
    /// @param note the seal as it was given out
    /// @param keys that are trusted
    static SealVerdict of(String note, Collection<VerifierKey> keys, String sha256) {
        try {
            SignedNote signed = SignedNote.parse(note);
            List<VerifierKey> holding = signed.verifiedBy(keys);
            if (holding.isEmpty()) {
                return new NotAuthentic("no signature of the seal is by a known key");
            }
            Seal seal = Seal.parse(signed.text());
            return seal.fileOf(sha256).<SealVerdict>map(file -> new Authentic(seal, file, holding.getFirst()))
                    .orElseGet(() -> new NotAuthentic("the seal names no file with this content"));
        } catch (Malformed e) {
            return new NotAuthentic(String.valueOf(e.getMessage()));
        }
    }
}
