package io.micip.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TreeEdge;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// Checks a whole log directory: builds the tree anew from the entries and compares every file with what it must hold.
///
/// Trusts nothing in the directory but what the given key has signed. A directory rolled back to an earlier, whole state
/// looks whole; the anchors are what shows that, so they are compared too.
public final class LogCheck {
    private final Path directory;
    private final VerifierKey key;
    private final List<String> findings = new ArrayList<>();
    private long parkedFound;
    private final Set<String> expected = new HashSet<>(Set.of(LogStateFile.NAME, "lock", "ids.mv", "checkpoint"));

    private LogCheck(Path directory, VerifierKey key) {
        this.directory = directory;
        this.key = key;
    }

    /// Everything that is wrong with the log in this directory, in words; empty if it is whole.
    /// @param key the log's own key
    /// @param anchors checkpoints of this log noted elsewhere
    public static List<String> findings(Path directory, VerifierKey key, List<Checkpoint> anchors) {
        var check = new LogCheck(directory, key);
        try {
            check.run(anchors);
        } catch (LogStopped e) {
            check.findings.add(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            check.findings.add("cannot be read: " + e.getMessage());
        }
        return List.copyOf(check.findings);
    }

    private void run(List<Checkpoint> anchors) throws IOException {
        Optional<LogState> committed = DirectoryLogStore.committed(directory);
        if (committed.isEmpty()) {
            findings.add("state: missing");
            return;
        }
        var state = committed.get();
        long size = state.head().size();
        var tree = TreeEdge.empty();
        for (long index = 0; index * TilePath.FULL < size; index++) {
            bundle(TilePath.at(TilePath.ENTRIES, index, size), tree, anchors, size);
        }
        if (!tree.head().equals(state.head())) {
            findings.add("root: " + tree.head().root() + " (expected: " + state.head().root() + ")");
        }
        checkpoint("state", state.checkpoint().orElse(""), state);
        Path served = directory.resolve("checkpoint");
        if (Files.exists(served)) {
            checkpoint("checkpoint", Files.readString(served, StandardCharsets.UTF_8), state);
        }
        if (parkedFound != state.parked()) {
            findings.add("parked: " + parkedFound + " records (expected: " + state.parked() + ")");
        }
        anchors.stream().filter(anchor -> anchor.head().size() > size)
                .forEach(anchor -> findings.add("rolled back: an anchor has size " + anchor.head().size()));
        strangers(size);
    }

    private void bundle(TilePath path, TreeEdge tree, List<Checkpoint> anchors, long size) throws IOException {
        byte[] content = content(path);
        List<byte[]> entries;
        try {
            entries = EntryBundle.read(content);
        } catch (IllegalArgumentException e) {
            findings.add(path + ": " + e.getMessage());
            return;
        }
        if (entries.size() != path.width()) {
            findings.add(path + ": " + entries.size() + " entries");
            return;
        }
        var leaves = entries.stream().map(Hash::ofLeaf).toList();
        long from = tree.size();
        int done = 0;
        for (var anchor : anchors) {
            long at = anchor.head().size() - from;
            if (at > done && at <= leaves.size()) {
                compare(tree.grow(leaves.subList(done, (int) at)), size);
                done = (int) at;
                if (!tree.head().equals(anchor.head())) {
                    findings.add("anchor of size " + anchor.head().size() + ": another root");
                }
            }
        }
        compare(tree.grow(leaves.subList(done, leaves.size())), size);
        parts(path, content);
        parked(from, entries);
    }

    private void compare(List<Tile> tiles, long size) throws IOException {
        for (Tile tile : tiles) {
            Path file = directory.resolve(tile.path().path());
            var path = tile.path();
            boolean spare = path.width() < TilePath.width(path.level(), path.index(), size) && !Files.exists(file);
            if (!spare && !Arrays.equals(content(tile.path()), tile.content())) {
                findings.add(tile.path() + ": not what the entries give");
            }
            parts(tile.path(), tile.content());
        }
    }

    /// Parts that stand beside a tile, from checkpoints before it, must be its beginning.
    private void parts(TilePath tile, byte[] content) throws IOException {
        Path parts = directory.resolve(tile.full().path() + ".p");
        if (!Files.isDirectory(parts)) {
            return;
        }
        for (Path file : list(parts)) {
            var part = TilePath.parse(directory.relativize(file).toString());
            if (part.isEmpty() || part.get().width() > tile.width()) {
                continue;
            }
            expected.add(part.get().path());
            if (!Arrays.equals(Files.readAllBytes(file), part.get().partOf(content))) {
                findings.add(part.get() + ": not the beginning of " + tile);
            }
        }
    }

    private void parked(long from, List<byte[]> entries) throws IOException {
        Path aside = directory.resolve("parked");
        for (int i = 0; i < entries.size(); i++) {
            Path file = aside.resolve(Long.toString(from + i));
            String entry = new String(entries.get(i), StandardCharsets.UTF_8);
            if (!entry.contains("\"type\":\"io.micip.audit.parked.v1\"") || !Files.exists(file)) {
                continue;
            }
            parkedFound++;
            expected.add(directory.relativize(file).toString());
            if (!entry.contains(Hash.ofBytes(Files.readAllBytes(file)).toHex())) {
                findings.add(directory.relativize(file) + ": not the record that entry " + (from + i) + " names");
            }
        }
    }

    private void checkpoint(String where, String note, LogState state) {
        try {
            var signed = SignedNote.parse(note);
            var checkpoint = Checkpoint.parse(signed.text());
            boolean ours = !signed.verifiedBy(List.of(key)).isEmpty() && checkpoint.origin().equals(state.origin());
            if (!ours || !signed.toString().equals(note)) {
                findings.add(where + ": not signed by this log's key");
            }
            if (where.equals("state") && !checkpoint.head().equals(state.head())) {
                findings.add(where + ": the checkpoint is of another tree");
            }
            if (checkpoint.head().size() > state.head().size()) {
                findings.add(where + ": ahead of the log");
            }
        } catch (Malformed e) {
            findings.add(where + ": " + e.getMessage());
        }
    }

    private byte[] content(TilePath path) throws IOException {
        expected.add(path.path());
        Path file = directory.resolve(path.path());
        if (!Files.exists(file)) {
            findings.add(path + ": missing");
            return new byte[0];
        }
        return Files.readAllBytes(file);
    }

    private void strangers(long size) throws IOException {
        try (var files = Files.walk(directory)) {
            var found = files.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toCollection(HashSet::new));
            found.removeAll(expected);
            found.forEach(file -> findings.add(file + ": not of a log of size " + size));
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
