package io.micip.audit.directorylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

import io.micip.audit.log.KeptLog;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.TilePath;

/// The files of a log's directory, read without opening the log.
public final class DirectoryKeptLog implements KeptLog {
    private final Path directory;

    private DirectoryKeptLog(Path directory) {
        this.directory = directory;
    }

    /// The log that was begun in this directory, if one was.
    public static Optional<KeptLog> in(Path directory) {
        return Files.exists(directory.resolve(LogStateFile.NAME))
                ? Optional.of(new DirectoryKeptLog(directory))
                : Optional.empty();
    }

    @Override
    public String where() {
        return directory.toString();
    }

    @Override
    public Committed committed() {
        var state = DirectoryLogStore.committed(directory)
                .orElseThrow(() -> new LogStopped(directory + ": state is gone"));
        return new Committed(state.head().size(), state.parked());
    }

    @Override
    public byte[] read(TilePath tile) {
        try {
            return new FileContent(directory, null).read(tile);
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    @Override
    public void eachParked(Consumer<byte[]> reader) {
        Path aside = directory.resolve(BatchFiles.PARKED);
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (var files = Files.list(aside)) {
            Iterator<Path> records = files
                    .filter(file -> String.valueOf(file.getFileName()).matches("[0-9]{1,18}")).iterator();
            while (records.hasNext()) {
                parked(records.next()).ifPresent(reader);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unread(e);
        }
    }

    /// What a commit that did not come to its end has left may go between looking and reading.
    private static Optional<byte[]> parked(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private LogStopped unread(Exception e) {
        return new LogStopped(directory + ": cannot be read", e);
    }
}
