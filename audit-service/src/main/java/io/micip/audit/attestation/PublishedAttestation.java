package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.CommonProblems;
import io.micip.notes.SignedNote;

/// The newest attestation, as the command left it in the log's directory.
@Component
final class PublishedAttestation {
    static final String FILE = "attestation.note";

    private final Path file;

    PublishedAttestation(@Value("${micip.audit.log-dir}") Path directory) {
        this.file = directory.resolve(FILE);
    }

    /// The note, if one was ever made.
    Optional<SignedNote> newest() {
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException _) {
            throw CommonProblems.busy();
        }
    }
}
