package io.micip.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;

/// A log in a directory, laid out as C2SP tlog-tiles asks, so that any web server can serve it and any mirror copy it.
///
/// The commit is the renaming of the file `state`: tiles, bundles and parked records are written and forced before it, and
/// what stands above the size it names does not exist, and is removed when the log is opened. A file lock, held for the
/// store's life, keeps a second owner out. The ids lag behind the state, never ahead of it; the bundles fill the gap.
public final class DirectoryLogStore implements LogStore {
    static final String PARKED = "parked";

    private final Path directory;
    private final Disk disk;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final IdIndex ids;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private volatile LogState state;
    private boolean broken;

    private DirectoryLogStore(Path directory, Disk disk, LogState beginning) throws IOException {
        this.directory = directory;
        this.disk = disk;
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
    public synchronized void commit(LogBatch batch) {
        if (broken) {
            throw new LogStopped(directory + ": an earlier commit failed (expected: the log is opened anew)");
        }
        broken = true;
        try {
            writeContent(batch);
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

    private void writeContent(LogBatch batch) throws IOException {
        var files = new LinkedHashMap<Path, byte[]>();
        batch.tiles().forEach(tile -> files.put(directory.resolve(tile.path().path()), tile.content()));
        batch.parked().forEach((position, raw) -> files.put(directory.resolve(parkedPath(position)), raw));
        var touched = new LinkedHashSet<Path>();
        for (Path file : files.keySet()) {
            makeDirectories(parent(file), touched);
            touched.add(parent(file));
        }
        var writes = new ArrayList<DiskAct>();
        files.forEach((file, content) -> writes.add(() -> disk.write(file, content)));
        together(writes);
        together(touched.stream().map(changed -> (DiskAct) () -> disk.forceDirectory(changed)).toList());
    }

    private interface DiskAct {
        void run() throws IOException;
    }

    /// Does acts whose order does not matter at the same time, since each waits for the disk.
    private void together(List<DiskAct> acts) throws IOException {
        if (acts.size() == 1) {
            acts.getFirst().run();
            return;
        }
        var tasks = acts.stream().map(act -> (Callable<Boolean>) () -> {
            act.run();
            return true;
        }).toList();
        try {
            for (var done : waiting.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the disk failed", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void makeDirectories(Path wanted, Set<Path> touched) throws IOException {
        var missing = new ArrayList<Path>();
        for (Path at = wanted; !Files.isDirectory(at); at = parent(at)) {
            missing.add(at);
        }
        for (Path at : missing.reversed()) {
            disk.makeDirectory(at);
            touched.add(parent(at));
        }
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
    public OptionalLong positionOf(UUID id) {
        return ids.positionOf(id);
    }

    @Override
    public Optional<byte[]> parkedRecord(long position) {
        return position < state.head().size() ? Optional.ofNullable(content(parkedPath(position))) : Optional.empty();
    }

    /// Gives the log up as a crash does: nothing is saved, only the locks go.
    void abandon() {
        broken = true;
        ids.abandon();
        releaseLock();
    }

    private static String parkedPath(long position) {
        return PARKED + "/" + position;
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

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new LogStopped(path + ": has no directory");
        }
        return parent;
    }

    @Override
    public synchronized void close() {
        broken = true;
        ids.close();
        releaseLock();
    }

    private void releaseLock() {
        waiting.close();
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": lock cannot be released", e);
        }
    }
}
