package io.micip.audit.certificate;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.proof.ProofVerdict;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// What an offline check of a certificate found.
///
/// @param wrong       in plain words; empty when it is proven
/// @param certificate what is certified
/// @param signed      whether a key that is trusted here signed it
/// @param logged      whether a log that is trusted here holds that it was issued
/// @param logs        the logs it names whose checkpoints hold, as far as their keys are trusted here
/// @param witnesses   those whose cosignatures hold on the proof
public record CertificateVerdict(List<String> wrong, JsonNode certificate, boolean signed, boolean logged,
        List<String> logs, List<String> witnesses) {
    private static final String ISSUED = "io.micip.audit.foia-certificate-issued.v1";

    public CertificateVerdict {
        wrong = List.copyOf(wrong);
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /// Whether a file may be a certificate at all.
    public static boolean fits(byte[] file) {
        return CertificateFile.begins(file);
    }

    /// Whether somebody who is trusted here vouches for every word of it.
    public boolean isProven() {
        return wrong.isEmpty();
    }

    /// Checks a certificate with nothing else: no network, no clock, no trust in its maker.
    ///
    /// @param policy whose signatures count: of the logs, or of the key that signs certificates
    /// @throws Malformed if it is no certificate at all
    public static CertificateVerdict of(byte[] file, TrustPolicy policy) {
        return new Check(CertificateFile.parse(file), policy).verdict();
    }

    private static final class Check {
        private final CertificateFile file;
        private final TrustPolicy policy;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> witnesses = new ArrayList<>();

        Check(CertificateFile file, TrustPolicy policy) {
            this.file = file;
            this.policy = policy;
        }

        CertificateVerdict verdict() {
            nothingFound();
            boolean signed = signed();
            boolean logged = logged();
            var logs = checkpoints();
            if (!signed && !logged && wrong.isEmpty()) {
                wrong.add("nobody who is trusted here vouches for it: no key given is its signer's (" + file.signer()
                        + "), and none has signed a log that holds it");
            }
            return new CertificateVerdict(wrong, file.certificate(), signed, logged, logs, witnesses);
        }

        private void nothingFound() {
            var searched = file.certificate().path("searched");
            boolean clean = file.certificate().path("result").asString("").equals(Certificate.RESULT)
                    && none(searched.path("stores")) && none(searched.path("logs"));
            if (!clean) {
                wrong.add("it does not say that nothing was found");
            }
        }

        private static boolean none(JsonNode searched) {
            return !searched.isEmpty() && searched.valueStream().allMatch(one -> one.path("found").asLong(-1) == 0);
        }

        private boolean signed() {
            try {
                return !file.note().verifiedBy(policy.logKeys(file.signer())).isEmpty();
            } catch (Malformed _) {
                wrong.add("it is not what its signer has signed: a word was changed, or another key signed it");
                return false;
            }
        }

        private boolean logged() {
            if (file.proof().isEmpty() || !isByAKeyGiven(file.proof().get().checkpoint())) {
                return false;
            }
            return switch (ProofVerdict.of(file.proof().get(), policy)) {
                case ProofVerdict.NotProven(String why) -> {
                    wrong.add("proof: " + why);
                    yield false;
                }
                case ProofVerdict.Proven proven -> holds(proven);
            };
        }

        /// A log outlives its keys: of one that is not given nothing can be said, neither that it holds nor that it does not.
        private boolean isByAKeyGiven(SignedNote checkpoint) {
            try {
                return !checkpoint.verifiedBy(policy.logKeys(origin(checkpoint))).isEmpty();
            } catch (Malformed e) {
                wrong.add("proof: " + e.getMessage());
                return false;
            }
        }

        private static String origin(SignedNote note) {
            return note.text().substring(0, note.text().indexOf('\n'));
        }

        private boolean holds(ProofVerdict.Proven proven) {
            var event = AuditRecord.of(new Place(0, proven.index()), proven.entry());
            boolean ours = event.attribute("type").filter(ISSUED::equals).isPresent()
                    && event.data().path("sha256").asString("").equals(file.sha256());
            if (!ours) {
                wrong.add("it is not the one whose SHA-256 the log holds: a word was changed");
            }
            witnesses.addAll(proven.witnesses());
            return ours;
        }

        private List<String> checkpoints() {
            var hold = new ArrayList<String>();
            for (var log : file.certificate().path("searched").path("logs")) {
                var origin = log.path("origin").asString("");
                var keys = policy.logKeys(origin);
                try {
                    if (!keys.isEmpty() && isSigned(log, keys)) {
                        hold.add(origin);
                    }
                } catch (Malformed e) {
                    wrong.add(origin + ": " + e.getMessage());
                }
            }
            return hold;
        }

        /// Whether a key given has signed what is named; not so where the log had other keys then.
        private static boolean isSigned(JsonNode log, List<VerifierKey> keys) {
            var note = SignedNote.parse(log.path("checkpoint").asString(""));
            var checkpoint = Checkpoint.parse(note.text());
            boolean named = checkpoint.origin().equals(log.path("origin").asString(""))
                    && checkpoint.head().size() == log.path("size").asLong(-1)
                    && checkpoint.head().root().toBase64().equals(log.path("root").asString(""));
            if (!named) {
                throw new Malformed("its checkpoint is another one");
            }
            return !note.verifiedBy(keys).isEmpty();
        }
    }
}
