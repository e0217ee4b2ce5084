package io.micip.audit.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

import io.micip.audit.log.LogStopped;

/// A file that only the service's own user may read, made once and never changed.
final class SecretFile {
    private SecretFile() {}

    /// Reads the secret, or makes it if it may be made.
    /// @throws LogStopped if it is not there and may not be made, or cannot be read
    static String read(Path file, boolean mayMake, Supplier<String> make) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.US_ASCII);
            }
            if (!mayMake) {
                throw new LogStopped(file + ": missing (expected: the key that the log was signed with)");
            }
            String secret = make.get();
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new LogStopped(file + ": cannot be read or made", e);
        }
    }

    private static void write(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path begun = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(begun);
        try (var channel = FileChannel.open(begun, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly)) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(begun, file);
    }
}
