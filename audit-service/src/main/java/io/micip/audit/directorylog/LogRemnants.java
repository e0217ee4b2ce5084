package io.micip.audit.directorylog;

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
            var tile = TilePath.parse(path);
            if (tile.filter(known -> known.isWithin(size)).isEmpty()) {
                if (tile.isPresent() && tile.get().isFull()) {
                    keepPart(file, tile.get(), size);
                }
                disk.delete(file);
            }
        }
        for (Path file : filesOf("parked")) {
            if (!isPositionBelow(String.valueOf(file.getFileName()), size)) {
                disk.delete(file);
            }
        }
        for (String begun : List.of(LogStateFile.NAME, LogMarks.CHECKPOINT, LogMarks.HALTED)) {
            disk.delete(directory.resolve(begun + ".tmp"));
        }
    }

    /// Parts go when their tile is full. In a copy whose state is older than its tiles the full tile is above the committed
    /// size, and the part that belongs to that size is cut from it.
    private void keepPart(Path file, TilePath full, long size) throws IOException {
        int width = TilePath.width(full.level(), full.index(), size);
        if (width > 0) {
            var part = new TilePath(full.level(), full.index(), width);
            Path target = directory.resolve(part.path());
            if (!Files.exists(target)) {
                disk.makeDirectory(file.resolveSibling(file.getFileName() + ".p"));
                disk.write(target, part.partOf(Files.readAllBytes(file)));
            }
        }
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
