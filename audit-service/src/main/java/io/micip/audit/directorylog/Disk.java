package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The few acts by which a log reaches a disk, each of which a test can make fail, before it happens or after.
interface Disk {
    /// The file system of the machine.
    Disk REAL = new Real();

    /// Writes a file and forces it, replacing what stood there. Its directory exists.
    void write(Path file, byte[] content) throws IOException;

    /// Puts a file in the place of another, at once.
    void rename(Path from, Path to) throws IOException;

    /// Makes the names in a directory durable.
    void forceDirectory(Path directory) throws IOException;

    /// Makes a directory in one that exists, unless it is there.
    void makeDirectory(Path directory) throws IOException;

    /// Removes a file or an empty directory.
    void delete(Path file) throws IOException;

    /// The real one.
    final class Real implements Disk {
        @Override
        public void write(Path file, byte[] content) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void makeDirectory(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory);
            }
        }

        @Override
        public void delete(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
