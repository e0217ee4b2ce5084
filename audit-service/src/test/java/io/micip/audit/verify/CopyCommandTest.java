package io.micip.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.ProofCheck;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;

class CopyCommandTest {
    private static final LogState BEGINNING = LogState.beginning("log.example/0123456789abcdef/log/0", "topic-id");
    private static final NoteSigner SIGNER = NoteSigner.generate(BEGINNING.origin());

    @TempDir
    Path folder;

    private Path logs;
    private Path backup;
    private Path restored;

    @BeforeEach
    void begin() throws IOException {
        logs = folder.resolve("logs");
        backup = folder.resolve("backup");
        restored = folder.resolve("restored");
        for (Path directory : List.of(logs, restored)) {
            Files.createDirectories(directory.resolve("keys"));
            Files.writeString(directory.resolve("keys/0.pem"), SIGNER.toPem());
        }
        Files.writeString(logs.resolve("log-set"), "0123456789abcdef log.example\n");
    }

    private static List<SourceRecord> records(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(at -> at == 7 ? SourceRecords.event(at, at, "no json") : SourceRecords.event(at, at))
                .toList();
    }

    private static LogWriter writer(DirectoryLogStore store, Checkpoint... anchors) {
        return new LogWriter(store, LogKeys.of(SIGNER), 0, List.of(anchors));
    }

    private static Checkpoint signed(DirectoryLogStore store) {
        return Checkpoint.parse(SignedNote.parse(store.state().checkpoint().orElseThrow()).text());
    }

    private String run(int code, String... arguments) {
        var said = new ByteArrayOutputStream();
        assertThat(new CopyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments)))
                .as("%s", said).isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void restoresABackupThatSignsAgainOnceItHasReachedWhatWasPublishedSince() {
        Checkpoint published;
        try (var store = DirectoryLogStore.open(logs.resolve("log/0"), BEGINNING)) {
            var writer = writer(store);
            writer.write(records(0, 400));
            assertThat(run(0, "backup", logs.toString(), backup.toString())).contains("COPIED: log 0, size 400");
            writer.write(records(400, 705));
            published = signed(store);
        }
        assertThat(run(0, "restore", backup.toString(), restored.toString())).contains("size 400", "signs nothing");

        try (var store = DirectoryLogStore.open(restored.resolve("log/0"), BEGINNING)) {
            var behind = signed(store).head();
            var writer = writer(store, published);
            writer.write(records(400, 600));
            assertThat(writer.isSigning()).isFalse();
            assertThat(store.state().checkpoint()).isEmpty();
            assertThat(writer.anchorAhead()).hasValue(705);
            writer.write(records(600, 705));
            assertThat(signed(store)).isEqualTo(published);
            assertThat(ProofCheck.consistent(behind, published.head(), new TileTree(705, store).consistency(400, 705)))
                    .isTrue();
        }
    }

    @Test
    void saysWhatIsWrongWithWhatItCopied() throws IOException {
        try (var store = DirectoryLogStore.open(logs.resolve("log/0"), BEGINNING)) {
            writer(store).write(records(0, 300));
        }
        Path bundle = logs.resolve("log/0/tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 1] ^= 1;
        Files.write(bundle, bytes);

        assertThat(run(1, "backup", logs.toString(), backup.toString()))
                .contains("WRONG: log 0, tile/entries/000, index 255: not the entry that was signed");
    }

    @Test
    void copiesOverNothing() {
        try (var store = DirectoryLogStore.open(logs.resolve("log/0"), BEGINNING)) {
            writer(store).write(records(0, 3));
        }
        run(0, "backup", logs.toString(), backup.toString());

        assertThat(run(2, "backup", logs.toString(), backup.toString())).contains("there already");
        assertThat(run(2, "restore", folder.resolve("nothing").toString(), restored.toString())).contains("no logs");
        assertThat(run(2, "backup")).startsWith("usage");
    }
}
