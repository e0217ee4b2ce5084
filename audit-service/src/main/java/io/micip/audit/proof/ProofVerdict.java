package io.micip.audit.proof;

import java.util.List;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.ProofCheck;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

/// What an offline check found.
@SuppressWarnings("ArrayRecordComponent")
public sealed interface ProofVerdict {
    /// The entry stands in the log, as the log itself has signed.
    /// @param entry the entry's bytes
    /// @param index its position
    /// @param checkpoint what the log signed
    /// @param witnesses the names of the witnesses whose cosignatures hold
    record Proven(byte[] entry, long index, Checkpoint checkpoint, List<String> witnesses) implements ProofVerdict {
        public Proven {
            witnesses = List.copyOf(witnesses);
        }
    }

    /// Nothing is proven.
    /// @param why in plain words
    record NotProven(String why) implements ProofVerdict {}

    /// Checks a proof file against a policy, with nothing else: no network, no clock, no trust in the file's maker.
    static ProofVerdict of(TlogProof proof, TrustPolicy policy) {
        if (proof.entry().isEmpty()) {
            return new NotProven("the file carries no entry (no extra line), so there is nothing to prove");
        }
        var note = proof.checkpoint();
        try {
            var checkpoint = Checkpoint.parse(note.text());
            if (note.verifiedBy(policy.logKeys(checkpoint.origin())).isEmpty()) {
                return new NotProven("the checkpoint is not signed by a log that is trusted here; it names the log "
                        + checkpoint.origin());
            }
            var cosigners = note.verifiedBy(policy.witnessKeys());
            if (!policy.isMetBy(cosigners)) {
                return new NotProven("not yet witnessed: the checkpoint carries " + cosigners.size()
                        + " cosignatures of witnesses that the policy names, and the policy asks for more; get the file "
                        + "again in a minute, or check it against the log's key alone (--vkey)");
            }
            byte[] entry = proof.entry().get();
            var leaf = Hash.ofLeaf(entry);
            if (!ProofCheck.included(leaf, proof.index(), proof.path(), checkpoint.head())) {
                return new NotProven("the entry in the file is not the one that the log holds at this position: entry, "
                        + "position or path has been changed");
            }
            var witnesses = cosigners.stream().map(VerifierKey::name).toList();
            return new Proven(entry, proof.index(), checkpoint, witnesses);
        } catch (Malformed e) {
            return new NotProven(e.getMessage() == null ? "the file is malformed" : e.getMessage());
        }
    }
}
