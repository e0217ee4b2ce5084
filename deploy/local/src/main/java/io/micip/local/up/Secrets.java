package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// Client secrets of this installation, made at its first start and readable by its owner only.
final class Secrets {

    private static final List<String> CLIENTS = List.of("gateway", "plan-service", "catalog-service",
            "agreement-service", "audit-service", "gateway-service");
    private static final int BYTES = 24;

    private final Properties known;

    private Secrets(Properties known) {
        this.known = known;
    }

    static Secrets in(Path folder) throws IOException {
        var file = folder.resolve("secrets.properties");
        if (!Files.exists(file)) {
            make(file);
        }
        var known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
        return new Secrets(known);
    }

    String of(String client) {
        return Objects.requireNonNull(known.getProperty(client), client);
    }

    private static void make(Path file) throws IOException {
        var random = new SecureRandom();
        var lines = CLIENTS.stream().map(client -> {
            var secret = new byte[BYTES];
            random.nextBytes(secret);
            return client + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        }).collect(Collectors.joining());
        var fresh = file.resolveSibling("secrets.tmp");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
