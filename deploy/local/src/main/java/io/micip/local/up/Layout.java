package io.micip.local.up;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Where everything lies.
///
/// @param root  of the checkout
/// @param data  what the platform keeps; `MICIP_DATA`, else `deploy/local/data`
/// @param built extracted jars and start-up caches, `deploy/local/built`
record Layout(Path root, Path data, Path built) {

    private static final List<String> KEPT = List.of("broker", "store", "provider", "audit", "anchors", "logs", "run",
            "seeded");

    /// From system properties `micip.root` and `micip.data`, set by `deploy/up`.
    static Layout fromSystemProperties() {
        var root = Path.of(System.getProperty("micip.root", ".")).toAbsolutePath().normalize();
        var local = root.resolve("deploy/local");
        var data = System.getProperty("micip.data", "");
        return new Layout(root, data.isBlank() ? local.resolve("data") : Path.of(data).toAbsolutePath(),
                local.resolve("built"));
    }

    /// The demo's districts and buildings: the agreement service imports them, the stand-ins show them.
    Path entities() {
        return root.resolve("agreement-service/src/main/resources/demo/entities.csv");
    }

    Path logs() {
        return data.resolve("logs");
    }

    /// Removes what earlier runs kept, and nothing else that may lie in the same folder.
    void forget() throws IOException {
        for (var name : KEPT) {
            remove(data.resolve(name));
        }
    }

    /// What earlier runs kept, two levels deep.
    List<Path> kept() throws IOException {
        var kept = new ArrayList<Path>();
        for (var name : KEPT) {
            var path = data.resolve(name);
            if (Files.exists(path)) {
                try (var found = Files.walk(path, Files.isReadable(path) ? 1 : 0)) {
                    found.forEach(kept::add);
                }
            }
        }
        return kept;
    }

    void make() throws IOException {
        Files.createDirectories(logs());
        for (var name : List.of("run", "store", "provider", "audit", "anchors")) {
            Files.createDirectories(data.resolve(name));
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                    throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
