package io.micip.notes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/// A file that only the service's own user may read, made once and never changed. Of several that begin at the same time
/// one makes it, and all have what it made.
public final class SecretFile {
    private SecretFile() {}

    /// Reads the secret, or makes it if it may be made.
    ///
    /// @param mayMake whether a file that is not there may be made
    /// @param make    gives the secret, in ASCII
    /// @throws IOException if it is not there and may not be made, or cannot be read or made
    public static String read(Path file, boolean mayMake, Supplier<String> make) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII);
        }
        if (!mayMake) {
            throw new NoSuchFileException(file.toString(), null, "missing (expected: the secret made at first start)");
        }
        write(file, make.get());
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private static void write(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path begun = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp",
                ownerOnly);
        try {
            try (var channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            // a link is made where nothing is, or not at all; a move would replace what another made meanwhile
            Files.createLink(file, begun);
        } catch (FileAlreadyExistsException _) {
            // another was first, and its secret holds
        } finally {
            Files.delete(begun);
        }
    }
}
