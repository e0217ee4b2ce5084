package io.micip.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import io.micip.audit.merkle.TilePath;

/// What a commit that did not come to its end leaves in a log directory: files above the committed size.
final class LogRemnants {
    private final Path directory;
    private final Disk disk;

    LogRemnants(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    void removeAbove(long size) throws IOException {
        for (Path file : filesOf("tile")) {
            String path = directory.relativize(file).toString();
            if (TilePath.parse(path).filter(tile -> tile.isWithin(size)).isEmpty()) {
                disk.delete(file);
            }
        }
        for (Path file : filesOf("parked")) {
            if (!isPositionBelow(String.valueOf(file.getFileName()), size)) {
                disk.delete(file);
            }
        }
        disk.delete(directory.resolve("state.tmp"));
    }

    private static boolean isPositionBelow(String name, long size) {
        return name.matches("[0-9]{1,18}") && Long.parseLong(name) < size;
    }

    private List<Path> filesOf(String below) throws IOException {
        Path root = directory.resolve(below);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
