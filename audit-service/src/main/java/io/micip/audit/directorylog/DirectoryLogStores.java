package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStores;

/// Logs in a directory of this machine, each in one of its own named by its number; one process has them all.
public final class DirectoryLogStores implements LogStores {
    private final Path directory;

    /// @param directory holds a directory for each log
    public DirectoryLogStores(Path directory) {
        this.directory = directory;
    }

    @Override
    public LogStore open(int number, LogState beginning) {
        return DirectoryLogStore.open(directory.resolve(Integer.toString(number)), beginning);
    }

    @Override
    public List<Integer> begun(String set) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var logs = Files.list(directory)) {
            return logs.filter(log -> Files.exists(log.resolve(LogStateFile.NAME)))
                    .map(log -> String.valueOf(log.getFileName())).filter(log -> log.matches("[0-9]{1,6}"))
                    .map(Integer::valueOf).sorted().toList();
        } catch (IOException e) {
            throw new LogStopped(directory + ": cannot be read", e);
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
