package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;

/// The files of a log's directory, read beside the writer without opening the log. What is below a signed size never
/// changes.
public final class LogFiles {
    private final Path directory;

    /// @param directory of one log
    public LogFiles(Path directory) {
        this.directory = directory;
    }

    /// The entries of a bundle, as they stand in a log of this size.
    ///
    /// @param bundle from 0, 256 entries each
    /// @throws IOException if they are not there, or damaged
    public List<byte[]> entries(long bundle, long size) throws IOException {
        var path = TilePath.at(TilePath.ENTRIES, bundle, size);
        try {
            return EntryBundle.read(content(path)).subList(0, path.width());
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new IOException(path + ": damaged");
        }
    }

    /// Positions of the entries that stand for records kept aside, in no order.
    public List<Long> parked() throws IOException {
        var aside = directory.resolve(BatchFiles.PARKED);
        if (!Files.isDirectory(aside)) {
            return List.of();
        }
        try (var files = Files.list(aside)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.matches("[0-9]{1,18}"))
                    .map(Long::valueOf).toList();
        }
    }

    /// The record kept aside for this entry, as it came.
    public byte[] parked(long position) throws IOException {
        return Files.readAllBytes(directory.resolve(BatchFiles.PARKED).resolve(Long.toString(position)));
    }

    /// A part of a tile goes once the full one is there.
    private byte[] content(TilePath path) throws IOException {
        try {
            return Files.readAllBytes(directory.resolve(path.path()));
        } catch (NoSuchFileException _) {
            return Files.readAllBytes(directory.resolve(path.full().path()));
        }
    }
}
