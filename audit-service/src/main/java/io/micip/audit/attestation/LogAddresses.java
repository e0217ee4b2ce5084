package io.micip.audit.attestation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micip.audit.key.KeyDirectory;
import io.micip.audit.merkle.Checkpoint;
import io.micip.notes.SignedNote;

/// The logs as the public sees them: `ADDRESS/log/0/checkpoint` and so on until one is not there. Only what this platform's
/// own keys have signed is believed.
final class LogAddresses {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final Path keys;

    /// @param keys directory of the logs' keys
    LogAddresses(URI address, Path keys) {
        this.address = address;
        this.keys = keys;
    }

    private Checkpoint verified(int number, SignedNote note) throws IOException {
        var checkpoint = Checkpoint.parse(note.text());
        var accepted = new KeyDirectory(keys).read(number, checkpoint.origin(), false).accepted();
        if (note.verifiedBy(accepted).isEmpty()) {
            throw new IOException("log " + number + ": the checkpoint is not signed by a key of this platform");
        }
        return checkpoint;
    }

    /// @throws IOException if a log does not answer, or with a checkpoint that its key has not signed
    List<Checkpoint> checkpoints() throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (int number = 0;; number++) {
                var at = address.resolve("/log/" + number + "/checkpoint");
                var answer = client.send(HttpRequest.newBuilder(at).timeout(PATIENCE).build(),
                        BodyHandlers.ofByteArray());
                if (answer.statusCode() == NOT_FOUND && number > 0) {
                    return checkpoints;
                }
                if (answer.statusCode() != FOUND) {
                    throw new IOException(at + ": " + answer.statusCode());
                }
                checkpoints.add(verified(number, SignedNote.parse(answer.body())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
