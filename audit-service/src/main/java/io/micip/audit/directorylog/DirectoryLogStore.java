package io.micip.audit.directorylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;

/// A log in a directory, laid out as C2SP tlog-tiles asks, so that any web server can serve it and any mirror copy it.
///
/// The commit is the renaming of the file `state`: tiles, bundles and parked records are written and forced before it, and
/// what stands above the size it names does not exist, and is removed when the log is opened. A file lock, held for the
/// store's life, keeps a second owner out. The ids lag behind the state, never ahead of it; the bundles fill the gap.
public final class DirectoryLogStore implements LogStore {

    private final Path directory;
    private final Disk disk;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final IdIndex ids;
    private final BatchFiles files;
    private final LogMarks marks;
    private volatile LogState state;
    private boolean broken;

    private DirectoryLogStore(Path directory, Disk disk, LogState beginning) throws IOException {
        this.directory = directory;
        this.disk = disk;
        this.files = new BatchFiles(directory, disk);
        this.marks = new LogMarks(directory, disk);
        Files.createDirectories(directory);
        this.lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            this.lock = lock(directory, lockFile);
            this.state = committed(directory).orElse(beginning);
            new LogRemnants(directory, disk).removeAbove(state.head().size());
            this.ids = IdIndex.open(directory.resolve("ids.mv"), state.head().size(), this);
            opened = true;
        } finally {
            if (!opened) {
                lockFile.close();
            }
        }
    }

    /// Opens a log, new or not.
    /// @param beginning the state if the directory holds none
    /// @throws LogStopped if another process has it open, or its state file is damaged
    public static DirectoryLogStore open(Path directory, LogState beginning) {
        return open(directory, beginning, Disk.REAL);
    }

    static DirectoryLogStore open(Path directory, LogState beginning, Disk disk) {
        try {
            return new DirectoryLogStore(directory, disk, beginning);
        } catch (IOException e) {
            throw new LogStopped(directory + ": cannot be opened", e);
        }
    }

    /// What a log directory has committed, read without opening the log.
    /// @throws LogStopped if the state file is damaged
    public static Optional<LogState> committed(Path directory) {
        try {
            return Optional.of(LogStateFile.read(Files.readAllBytes(directory.resolve(LogStateFile.NAME))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LogStopped(directory + ": state cannot be read", e);
        }
    }

    private static FileLock lock(Path directory, FileChannel file) throws IOException {
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException _) {
            // This process has it open: as bad as another one.
        }
        if (lock == null) {
            throw new LogStopped(directory + ": open elsewhere (expected: one writer for each log)");
        }
        return lock;
    }

    @Override
    public LogState state() {
        return state;
    }

    @Override
    public LogState stored() {
        return committed(directory).orElseThrow(() -> new LogStopped(directory + ": no state any more"));
    }

    /// The lock that the store holds has kept every other owner out since it was opened.
    @Override
    public void claim() {
        requireGoing();
    }

    @Override
    public void refresh() {
        // Nobody else writes here.
    }

    private void requireGoing() {
        halted().ifPresent(why -> {
            throw new LogStopped(state.origin() + ": halted: " + why);
        });
    }

    @Override
    public synchronized void commit(LogBatch batch) {
        if (broken) {
            throw new LogStopped(directory + ": an earlier commit failed (expected: the log is opened anew)");
        }
        requireGoing();
        broken = true;
        try {
            files.write(batch);
            Path next = directory.resolve("state.tmp");
            disk.write(next, LogStateFile.write(batch.next()));
            disk.rename(next, directory.resolve(LogStateFile.NAME));
            disk.forceDirectory(directory);
        } catch (IOException e) {
            throw new LogStopped(directory + ": the batch could not be made durable", e);
        }
        state = batch.next();
        ids.add(batch.ids(), state.head().size());
        removeParts(batch.tiles());
        broken = false;
    }

    /// Parts of a tile may go once the full one is committed. What cannot be removed is only spare.
    private void removeParts(List<Tile> tiles) {
        for (Tile tile : tiles) {
            Path parts = directory.resolve(tile.path().path() + ".p");
            if (tile.path().isFull() && Files.isDirectory(parts)) {
                try {
                    for (Path part : entries(parts)) {
                        disk.delete(part);
                    }
                    disk.delete(parts);
                } catch (IOException _) {
                    return;
                }
            }
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (var list = Files.list(directory)) {
            return list.sorted(Comparator.naturalOrder()).toList();
        }
    }

    @Override
    public byte[] read(TilePath tile) {
        if (!tile.isWithin(state.head().size())) {
            throw new MissingTile(tile);
        }
        byte[] content = content(tile.path());
        if (content != null) {
            return content;
        }
        byte[] full = tile.isFull() ? null : content(tile.full().path());
        if (full == null) {
            throw new MissingTile(tile);
        }
        return tile.partOf(full);
    }

    @Override
    public Map<UUID, Long> positionsOf(Set<UUID> wanted) {
        return ids.positionsOf(wanted);
    }

    @Override
    public Optional<byte[]> parkedRecord(long position) {
        return position < state.head().size()
                ? Optional.ofNullable(content(BatchFiles.parkedPath(position)))
                : Optional.empty();
    }

    @Override
    public Optional<String> served() {
        return marks.read(LogMarks.CHECKPOINT);
    }

    @Override
    public void serve(String note) {
        marks.write(LogMarks.CHECKPOINT, note);
    }

    @Override
    public Optional<String> halted() {
        return marks.read(LogMarks.HALTED).map(String::strip);
    }

    @Override
    public void halt(String why) {
        marks.write(LogMarks.HALTED, why + "\n");
    }

    /// Gives the log up as a crash does: nothing is saved, only the locks go.
    void abandon() {
        broken = true;
        ids.abandon();
        releaseLock();
    }

    private byte @Nullable [] content(String path) {
        try {
            return Files.readAllBytes(directory.resolve(path));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(path) + ": cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        broken = true;
        ids.close();
        releaseLock();
    }

    private void releaseLock() {
        files.close();
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": lock cannot be released", e);
        }
    }
}
