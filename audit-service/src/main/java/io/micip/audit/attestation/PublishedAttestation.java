package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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

    PublishedAttestation(@Value("${micip.audit.log-dir}") Path directory) {
        this.file = directory.resolve(FILE);
        this.key = directory.resolve(KEY);
    }

    /// The note with the key that signed it, if one was ever made. What the key has not signed is not shown.
    Optional<Published> newest() {
        try {
            if (!Files.exists(file) || !Files.exists(key)) {
                return Optional.empty();
            }
            var verifier = VerifierKey.parse(Files.readString(key).strip());
            var note = SignedNote.parse(Files.readAllBytes(file));
            return Optional.of(new Published(note, verifier, JsonNote.verified(note, verifier)));
        } catch (IOException | Malformed _) {
            throw CommonProblems.busy();
        }
    }

    /// An attestation as it is shown.
    record Published(SignedNote note, VerifierKey key, JsonNode inventory) {}
}
