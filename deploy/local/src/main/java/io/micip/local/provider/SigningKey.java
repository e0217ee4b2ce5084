package io.micip.local.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/// The key that signs all tokens (RS256), kept in a file that only its owner can read: tokens stay valid over a restart.
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /// @throws IOException when the file cannot be read or written, or holds no key
    static RSAKey in(Path folder) throws IOException {
        var file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                write(file, new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true).generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (JOSEException | ParseException e) {
            throw new IOException(file + " holds no signing key", e);
        }
    }

    private static void write(Path file, RSAKey key) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, owner);
        Files.writeString(fresh, key.toJSONString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
