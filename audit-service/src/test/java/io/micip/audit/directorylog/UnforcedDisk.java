package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that never waits for the platter: tests look at what a process finds after a crash of its own, not of the
/// machine.
final class UnforcedDisk implements Disk {
    static final Disk INSTANCE = new UnforcedDisk();

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        REAL.rename(from, to);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + ": not there");
        }
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        REAL.makeDirectory(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        REAL.delete(file);
    }
}
