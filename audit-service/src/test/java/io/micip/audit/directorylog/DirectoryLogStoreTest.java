package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.Finding;
import io.micip.audit.log.InMemoryLogStore;
import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStoreContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DirectoryLogStoreTest extends LogStoreContract {
    @TempDir
    Path folder;

    @Override
    protected LogStore open() {
        return directory();
    }

    private DirectoryLogStore directory() {
        return DirectoryLogStore.open(folder.resolve("log"), beginning());
    }

    private List<Finding> findings() {
        return LogCheck.findings(folder.resolve("log"), List.of(SIGNER.verifierKey()), List.of());
    }

    @Test
    void keepsASecondOwnerOut() {
        try (var _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(LogStopped.class).hasMessageContaining("open elsewhere");
        }
    }

    @Test
    void losesNothingThatWasCommittedWhenTheProcessDies() {
        var dying = directory();
        writer(dying).write(records(0, 400));
        dying.abandon();

        try (var store = open()) {
            assertThat(store.state().head().size()).isEqualTo(400);
            assertThat(store.positionOf(SourceRecords.id(399))).hasValue(399);
            assertThat(findings()).isEmpty();
        }
    }

    @Test
    void makesTheIdsAnewWhenTheirFileIsGoneOrSpoiled() throws IOException {
        try (var store = open()) {
            writer(store).write(records(0, 300));
        }
        Path ids = folder.resolve("log/ids.mv");
        Files.delete(ids);
        try (var store = open()) {
            assertThat(store.positionOf(SourceRecords.id(299))).hasValue(299);
        }
        Files.write(ids, new byte[9000]);
        try (var store = open()) {
            assertThat(store.positionOf(SourceRecords.id(0))).hasValue(0);
        }
    }

    @Test
    void cutsIdsThatAreAheadOfTheState() throws IOException {
        byte[] earlier;
        try (var store = open()) {
            writer(store).write(records(0, 100));
            earlier = Files.readAllBytes(folder.resolve("log/state"));
            writer(store).write(records(100, 200));
        }
        Files.write(folder.resolve("log/state"), earlier);

        try (var store = open()) {
            assertThat(store.positionOf(SourceRecords.id(99))).hasValue(99);
            assertThat(store.positionOf(SourceRecords.id(100))).isEmpty();
            writer(store).write(records(100, 200));
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void opensACopyWhoseStateIsOlderThanItsTiles() throws IOException {
        byte[] earlier;
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 100));
            earlier = Files.readAllBytes(folder.resolve("log/state"));
            writer.write(records(100, 700));
        }
        Files.write(folder.resolve("log/state"), earlier);

        try (var store = open()) {
            assertThat(findings()).isEmpty();
            writer(store).write(records(100, 700));
        }
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 256, 300})
    void comesToTheSameLogWhereverACommitFails(int size) throws IOException {
        try (var whole = new InMemoryLogStore(beginning())) {
            writer(whole).write(crashRecords(0, 250 + size));
            int steps = stepsOf(size);
            for (int step = 1; step <= steps; step++) {
                for (var failure : FailingDisk.Failure.values()) {
                    Path place = folder.resolve(size + "-" + step + "-" + failure);
                    crashAt(place, size, step, failure);
                    try (var again = DirectoryLogStore.open(place, beginning(), UnforcedDisk.INSTANCE)) {
                        long stored = again.state().head().size();
                        assertThat(stored).isIn(250L, 250L + size);
                        if (stored == 250) {
                            writer(again).write(crashRecords(250, 250 + size));
                        }
                        assertThat(again.state().head()).isEqualTo(whole.state().head());
                    }
                    assertThat(LogCheck.findings(place, List.of(SIGNER.verifierKey()), List.of())).isEmpty();
                }
            }
        }
    }

    private static List<SourceRecord> crashRecords(int from, int to) {
        var records = records(from, to);
        records.set(0, SourceRecords.event(from, from, "no json"));
        if (from < 250 && to > 250) {
            records.set(250, SourceRecords.event(250, 250, "no json"));
        }
        return records;
    }

    private int stepsOf(int size) {
        var disk = new FailingDisk(Integer.MAX_VALUE, FailingDisk.Failure.NOT_PERSISTED);
        try (var store = DirectoryLogStore.open(folder.resolve("steps"), beginning(), disk)) {
            writer(store).write(crashRecords(0, 250));
            int before = disk.steps();
            writer(store).write(crashRecords(250, 250 + size));
            return disk.steps() - before;
        }
    }

    private static void crashAt(Path place, int size, int step, FailingDisk.Failure failure) {
        try (var store = DirectoryLogStore.open(place, beginning(), UnforcedDisk.INSTANCE)) {
            writer(store).write(crashRecords(0, 250));
        }
        var disk = new FailingDisk(Integer.MAX_VALUE, failure);
        var store = DirectoryLogStore.open(place, beginning(), disk);
        var writer = writer(store);
        disk.failAt(disk.steps() + step);
        try {
            writer.write(crashRecords(250, 250 + size));
        } catch (LogStopped _) {
            assertThatThrownBy(() -> store.commit(new LogBatch(List.of(), Map.of(), Map.of(),
                    store.state()))).isInstanceOf(LogStopped.class).hasMessageContaining("an earlier commit failed");
        } finally {
            store.abandon();
        }
    }
}
