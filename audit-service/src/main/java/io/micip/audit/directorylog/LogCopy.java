package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.micip.audit.log.Finding;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TilePath;
import io.micip.notes.VerifierKey;

/// Copies a log directory as it is committed at one moment, also while its owner writes on: first the state is read, then
/// all that it covers, none of which changes any more.
public final class LogCopy {
    private LogCopy() {}

    /// Copies a log to a directory that is not there yet, makes it durable, and checks the copy.
    /// @param keys the log's own keys
    /// @param anchors checkpoints of this log noted elsewhere; one ahead of the log is no finding
    /// @return what is wrong with the copy; empty if it is whole
    /// @throws LogStopped if there is no log, or the target is there already, or cannot be written
    public static List<Finding> copy(Path from, Path to, Collection<VerifierKey> keys,
            List<Checkpoint> anchors) {
        if (Files.exists(to)) {
            throw new LogStopped(to + ": there already (expected: a new directory)");
        }
        var state = DirectoryLogStore.committed(from)
                .orElseThrow(() -> new LogStopped(from + ": holds no log (expected: a directory with a state file)"));
        try {
            write(new FileContent(from, null), state, to);
        } catch (IOException e) {
            throw new LogStopped(to + ": cannot be written", e);
        }
        long size = state.head().size();
        var within = anchors.stream().filter(anchor -> anchor.head().size() <= size).toList();
        return LogCheck.findings(to, keys, within).stream().filter(found -> !found.file().equals("ids.mv")).toList();
    }

    private static void write(FileContent content, LogState state, Path to) throws IOException {
        var directories = new LinkedHashSet<Path>();
        long size = state.head().size();
        for (TilePath tile : tiles(size)) {
            write(to.resolve(tile.path()), content.read(tile), directories);
        }
        long found = 0;
        for (long position = 0; position < size && found < state.parked(); position++) {
            var raw = content.parkedRecord(position);
            if (raw.isPresent()) {
                write(to.resolve(BatchFiles.parkedPath(position)), raw.get(), directories);
                found++;
            }
        }
        write(to.resolve(LogStateFile.NAME), LogStateFile.write(state), directories);
        for (Path directory : List.copyOf(directories).reversed()) {
            Disk.REAL.forceDirectory(directory);
        }
    }

    private static List<TilePath> tiles(long size) {
        var tiles = new ArrayList<TilePath>();
        for (int level = TilePath.ENTRIES; level < Byte.SIZE; level++) {
            for (long index = 0; TilePath.width(level, index, size) > 0; index++) {
                tiles.add(TilePath.at(level, index, size));
            }
        }
        return tiles;
    }

    private static void write(Path file, byte[] content, LinkedHashSet<Path> directories) throws IOException {
        Path parent = file.getParent();
        if (parent != null && directories.add(parent)) {
            Files.createDirectories(parent);
        }
        Disk.REAL.write(file, content);
    }
}
