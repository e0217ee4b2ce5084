package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.LogKey;
import io.micip.audit.key.LogKey.State;
import io.micip.audit.key.Signatory;
import io.micip.chassis.problem.CommonProblems;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// The newest attestation, as the command left it in the log's directory.
@Component
final class PublishedAttestation {
    static final String FILE = "attestation.note";
    static final String KEY = "attestation.vkey";

    private final Path file;
    private final Path key;
    private final KeyDirectory keys;

    PublishedAttestation(@Value("${micip.audit.log-dir}") Path directory) {
        this.file = directory.resolve(FILE);
        this.key = directory.resolve(KEY);
        this.keys = new KeyDirectory(directory.resolve("keys"));
    }

    /// The note with the key that signed it, if one was ever made. What the key has not signed is not shown, nor anything
    /// once that key was dropped.
    Optional<Published> newest() {
        try {
            if (!Files.exists(file) || !Files.exists(key)) {
                return Optional.empty();
            }
            var verifier = VerifierKey.parse(Files.readString(key).strip());
            var note = SignedNote.parse(Files.readAllBytes(file));
            var all = all(verifier);
            if (all.stream().noneMatch(one -> one.vkey().equals(verifier) && one.state() != State.DROPPED)) {
                throw CommonProblems.busy();
            }
            return Optional.of(new Published(note, verifier, JsonNote.verified(note, verifier), all));
        } catch (IOException | Malformed _) {
            throw CommonProblems.busy();
        }
    }

    /// No secret is read, which only the command needs.
    private List<LogKey> all(VerifierKey verifier) throws IOException {
        return keys.named(Signatory.ofAttestations(verifier)).orElseGet(() -> List.of(LogKey.first(verifier)));
    }

    /// An attestation as it is shown.
    ///
    /// @param key  the newest that signed it
    /// @param keys every key that ever signed attestations, oldest first
    record Published(SignedNote note, VerifierKey key, JsonNode inventory, List<LogKey> keys) {
        Published {
            keys = List.copyOf(keys);
        }
    }
}
