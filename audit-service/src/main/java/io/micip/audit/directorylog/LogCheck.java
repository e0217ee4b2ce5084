package io.micip.audit.directorylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.micip.audit.log.Finding;
import io.micip.audit.log.LogAudit;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// Checks a whole log directory that nobody has open: what it holds as [LogAudit] does, and every file of it.
///
/// Trusts nothing in the directory but what the given keys have signed. A directory rolled back to an earlier, whole state
/// looks whole; the anchors are what shows that, so they are compared too.
public final class LogCheck {
    private static final String IDS = "ids.mv";
    private static final Set<String> BESIDE = Set.of(LogStateFile.NAME, "lock", IDS, "ids.mv.sum", LogMarks.CHECKPOINT,
            LogMarks.HALTED);

    private final Path directory;
    private final Collection<VerifierKey> keys;
    private final List<Finding> findings = new ArrayList<>();

    private LogCheck(Path directory, Collection<VerifierKey> keys) {
        this.directory = directory;
        this.keys = List.copyOf(keys);
    }

    /// Everything that is wrong with the log in this directory; empty if it is whole.
    /// @param keys the log's own keys, any of which may have signed
    /// @param anchors checkpoints of this log noted elsewhere
    public static List<Finding> findings(Path directory, Collection<VerifierKey> keys,
            List<Checkpoint> anchors) {
        var check = new LogCheck(directory, keys);
        try {
            check.run(anchors);
        } catch (LogStopped e) {
            check.findings.add(Finding.of(LogStateFile.NAME, String.valueOf(e.getMessage())));
        } catch (IOException | UncheckedIOException e) {
            check.findings.add(Finding.of(directory.toString(), "cannot be read: " + e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            check.findings.add(Finding.of(directory.toString(), "not checked to the end"));
        }
        return List.copyOf(check.findings);
    }

    private void run(List<Checkpoint> anchors) throws IOException, InterruptedException {
        Optional<LogState> committed = DirectoryLogStore.committed(directory);
        if (committed.isEmpty()) {
            findings.add(Finding.of(LogStateFile.NAME, "missing"));
            return;
        }
        var state = committed.get();
        checkpoint(LogStateFile.NAME, state.checkpoint().orElse(""), state);
        Path served = directory.resolve(LogMarks.CHECKPOINT);
        if (Files.exists(served)) {
            checkpoint(LogMarks.CHECKPOINT, new String(Files.readAllBytes(served), StandardCharsets.UTF_8), state);
        }
        anchors.stream().filter(anchor -> anchor.head().size() > state.head().size())
                .forEach(anchor -> findings.add(Finding.at(LogStateFile.NAME, state.head().size(),
                        "rolled back: an anchor has size " + anchor.head().size())));
        content(state, anchors);
    }

    private void content(LogState state, List<Checkpoint> anchors) throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory("micip-check");
        try (var ids = ids(copy.resolve(IDS), state.head().size())) {
            var content = new FileContent(directory, ids);
            var audit = LogAudit.of(content, state.head(), state.parked(), LogAudit.Pace.NONE);
            findings.addAll(audit.findings());
            if (audit.parked() > state.parked()) {
                findings.add(Finding.of("parked", audit.parked() + " records (expected: " + state.parked() + ")"));
            }
            anchors.stream().filter(anchor -> anchor.head().size() <= state.head().size())
                    .forEach(anchor -> agree(anchor, state, content));
            files(state.head().size(), content);
        } finally {
            for (String file : List.of(IDS, "ids.mv.sum")) {
                Files.deleteIfExists(copy.resolve(file));
            }
            Files.delete(copy);
        }
    }

    /// A copy of the ids, brought to the size, since they may lag behind after a crash.
    private IdIndex ids(Path copy, long size) throws IOException {
        Path file = directory.resolve(IDS);
        if (!Files.exists(file)) {
            findings.add(Finding.of(IDS, "missing"));
        } else if (IdIndex.isAsItWasClosed(file)) {
            Files.copy(file, copy);
        } else {
            findings.add(Finding.of(IDS, "not what it was when it was closed"));
        }
        return IdIndex.open(copy, size, this::readable);
    }

    /// What cannot be read is the audit's business; here it only has no ids.
    private byte[] readable(TilePath bundle) {
        try {
            byte[] content = new FileContent(directory, null).read(bundle);
            return EntryBundle.read(content).isEmpty() ? new byte[0] : content;
        } catch (TileSource.MissingTile | IllegalArgumentException | IndexOutOfBoundsException _) {
            return new byte[0];
        }
    }

    private void agree(Checkpoint anchor, LogState state, FileContent content) {
        try {
            var ours = new TileTree(state.head().size(), content).headAt(anchor.head().size());
            if (!ours.equals(anchor.head())) {
                findings.add(Finding.at("anchor", anchor.head().size(), "another root"));
            }
        } catch (TileSource.MissingTile _) {
            return; // said already
        }
    }

    private void checkpoint(String where, String note, LogState state) {
        try {
            var signed = SignedNote.parse(note);
            var checkpoint = Checkpoint.parse(signed.text());
            boolean ours = !signed.verifiedBy(keys).isEmpty() && checkpoint.origin().equals(state.origin());
            if (!ours || !signed.toString().equals(note)) {
                findings.add(Finding.of(where, "not signed by this log's key"));
            }
            if (where.equals(LogStateFile.NAME) && !checkpoint.head().equals(state.head())) {
                findings.add(Finding.of(where, "the checkpoint is of another tree"));
            }
            if (checkpoint.head().size() > state.head().size()) {
                findings.add(Finding.at(where, checkpoint.head().size(), "ahead of the log"));
            }
        } catch (Malformed e) {
            findings.add(Finding.of(where, String.valueOf(e.getMessage())));
        }
    }

    /// Every file is one that the audit read, or a part of a tile from a checkpoint before, or stands beside the log.
    private void files(long size, FileContent content) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = directory.relativize(file).toString();
                if (!content.isPart(name) && !BESIDE.contains(name)) {
                    findings.addAll(part(name, file, size, content));
                }
            }
        }
    }

    private List<Finding> part(String name, Path file, long size, FileContent content) throws IOException {
        var part = TilePath.parse(name).filter(path -> !path.isFull() && path.isWithin(size));
        if (part.isEmpty()) {
            return List.of(Finding.of(name, "not of a log of size " + size));
        }
        var whole = TilePath.at(part.get().level(), part.get().index(), size);
        if (findings.stream().anyMatch(found -> found.file().equals(whole.path()))) {
            return List.of(); // nothing to compare it with
        }
        byte[] kept = Files.readAllBytes(file);
        byte[] right = part.get().partOf(content.read(whole));
        return Arrays.equals(kept, right)
                ? List.of()
                : List.of(Finding.at(name, part.get().index() * TilePath.FULL, "not the beginning of " + whole));
    }
}
