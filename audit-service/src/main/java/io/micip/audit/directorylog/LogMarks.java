package io.micip.audit.directorylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import io.micip.audit.log.LogStopped;

/// The small files beside a log in a directory: the checkpoint that is served, and why the log was halted.
final class LogMarks {
    static final String CHECKPOINT = "checkpoint";
    static final String HALTED = "halted";

    private final Path directory;
    private final Disk disk;

    LogMarks(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name), StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(name) + ": cannot be read", e);
        }
    }

    void write(String name, String content) {
        Path begun = directory.resolve(name + ".tmp");
        try {
            disk.write(begun, content.getBytes(StandardCharsets.UTF_8));
            disk.rename(begun, directory.resolve(name));
        } catch (IOException e) {
            throw new LogStopped(directory.resolve(name) + ": cannot be written", e);
        }
    }
}
