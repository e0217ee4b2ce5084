package io.micip.audit.directorylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.log.LogContent;
import io.micip.audit.merkle.TilePath;

/// What a log directory holds, read as it lies there, without opening the log; remembers which files were asked for, since
/// no other belongs to the log.
final class FileContent implements LogContent {
    private final Path directory;
    private final @Nullable IdIndex ids;
    private final Set<String> asked = new HashSet<>();

    /// @param ids of this log; null to believe that they are right
    FileContent(Path directory, @Nullable IdIndex ids) {
        this.directory = directory;
        this.ids = ids;
    }

    @Override
    public byte[] read(TilePath tile) {
        byte[] content = content(tile.path());
        if (content != null) {
            return content;
        }
        byte[] full = tile.isFull() ? null : content(tile.full().path());
        if (full == null) {
            throw new MissingTile(tile);
        }
        return tile.partOf(full);
    }

    private byte @Nullable [] content(String path) {
        asked.add(path);
        try {
            return Files.readAllBytes(directory.resolve(path));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(path) + ": cannot be read", e);
        }
    }

    /// Whether a file was asked for.
    boolean isPart(String path) {
        return asked.contains(path);
    }

    @Override
    public Map<UUID, Long> positionsOf(Set<UUID> wanted) {
        return ids == null ? Map.of() : ids.positionsOf(wanted);
    }

    @Override
    public Optional<byte[]> parkedRecord(long position) {
        return Optional.ofNullable(content(BatchFiles.parkedPath(position)));
    }
}
