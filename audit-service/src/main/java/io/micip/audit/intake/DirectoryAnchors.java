package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.micip.audit.merkle.Hash;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Anchors in a directory, which belongs on another disk than the log: one file for each log.
final class DirectoryAnchors implements Anchors {
    private static final String SUFFIX = ".checkpoint";

    private final Path directory;

    DirectoryAnchors(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<SignedNote> read() throws IOException {
        Files.createDirectories(directory);
        var notes = new ArrayList<SignedNote>();
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                notes.add(SignedNote.parse(Files.readAllBytes(file)));
            }
        } catch (Malformed e) {
            throw new IOException(directory + ": an anchor is damaged", e);
        }
        return notes;
    }

    @Override
    public void note(String origin, SignedNote checkpoint) throws IOException {
        Path file = directory.resolve(Hash.ofBytes(origin.getBytes(StandardCharsets.UTF_8)).toHex() + SUFFIX);
        DurableFile.replace(file, checkpoint.toString());
    }
}
