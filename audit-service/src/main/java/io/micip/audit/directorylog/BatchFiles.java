package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogStopped;

/// Writes the files of a batch and makes them durable, all at the same time: each waits for the disk, not for the others.
final class BatchFiles implements AutoCloseable {
    static final String PARKED = "parked";

    private final Path directory;
    private final Disk disk;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    BatchFiles(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /// The file of the raw record that a parked entry stands for, below the log's directory.
    static String parkedPath(long position) {
        return PARKED + "/" + position;
    }

    void write(LogBatch batch) throws IOException {
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

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new LogStopped(path + ": has no directory");
        }
        return parent;
    }

    @Override
    public void close() {
        waiting.close();
    }
}
