package io.micip.audit.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.micip.notes.DurableFile;
import io.micip.notes.SignedNote;

/// Two checkpoints that one log has signed and that do not continue each other, kept where nobody overlooks them: in
/// `forks/<log>/held` and `forks/<log>/served`.
final class ForkProof {
    private final Path directory;

    ForkProof(Path mirror, int log) {
        this.directory = mirror.resolve("forks").resolve(Integer.toString(log));
    }

    boolean isThere() {
        return Files.isDirectory(directory);
    }

    void keep(SignedNote held, SignedNote served) throws IOException {
        DurableFile.replace(directory.resolve("held"), held.toString());
        DurableFile.replace(directory.resolve("served"), served.toString());
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
