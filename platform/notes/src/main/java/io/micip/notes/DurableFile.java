package io.micip.notes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that after any crash holds either what it held before or what was put in its place, whole.
public final class DurableFile {
    private DurableFile() {}

    /// Puts a text in a file's place, made or replaced; when this returns it survives a crash of the machine.
    /// @throws IOException if it may not be there
    public static void replace(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// As [#replace(Path,String)], for bytes.
    /// @throws IOException if they may not be there
    public static void replace(Path file, byte[] content) throws IOException {
        Path directory = directory(file);
        Files.createDirectories(directory);
        Path begun = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = FileChannel.open(begun, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path directory(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalArgumentException(file + ": (expected: a file in a directory)");
        }
        return directory;
    }
}
