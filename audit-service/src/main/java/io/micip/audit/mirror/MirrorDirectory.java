package io.micip.audit.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TreeHead;
import io.micip.notes.DurableFile;
import io.micip.notes.SignedNote;

/// A mirrored log in a directory, laid out as it is served. The commit is the file `checkpoint`: tiles are forced before
/// it, and what stands above the size it names does not count.
public final class MirrorDirectory implements TileSource {
    private static final String CHECKPOINT = "checkpoint";

    private final Path directory;
    private final List<Path> written = new ArrayList<>();

    /// A log in this directory, or one that is to be there.
    public MirrorDirectory(Path directory) {
        this.directory = directory;
    }

    /// The newest checkpoint that was verified; empty before the first.
    /// @throws IOException if it cannot be read
    public Optional<SignedNote> checkpoint() throws IOException {
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(directory.resolve(CHECKPOINT))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// What it holds.
    TreeHead head() throws IOException {
        return checkpoint().map(note -> Checkpoint.parse(note.text()).head()).orElse(TreeHead.EMPTY);
    }

    @Override
    public byte[] read(TilePath tile) {
        try {
            return Files.readAllBytes(directory.resolve(tile.path()));
        } catch (NoSuchFileException _) {
            if (tile.isFull()) {
                throw new MissingTile(tile);
            }
            return tile.partOf(read(tile.full()));
        } catch (IOException e) {
            throw new UncheckedIOException(tile.path() + ": cannot be read", e);
        }
    }

    /// Writes what is not yet verified.
    void write(TilePath tile, byte[] content) throws IOException {
        Path file = directory.resolve(tile.path());
        written.add(file);
        DurableFile.replace(file, content);
    }

    /// All that was written since the last commit is verified, by this checkpoint.
    void commit(SignedNote verified) throws IOException {
        DurableFile.replace(directory.resolve(CHECKPOINT), verified.toString());
        for (Path file : written) {
            removeParts(file);
        }
        written.clear();
    }

    /// What was written since the last commit was wrong.
    void undo() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
        written.clear();
    }

    /// Parts of a tile may go once the full one is there.
    private static void removeParts(Path full) throws IOException {
        Path parts = full.resolveSibling(full.getFileName() + ".p");
        if (Files.isDirectory(parts)) {
            try (var all = Files.walk(parts)) {
                for (Path part : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(part);
                }
            }
        }
    }
}
