package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.KeptLog;
import io.micip.audit.log.LogStore;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TreeHead;

import static io.micip.audit.log.LogStoreContract.checkpoint;
import static io.micip.audit.log.LogStoreContract.records;
import static io.micip.audit.log.LogStoreContract.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What reading a log keeps to, wherever the log is kept.
abstract class ReadLogContract {
    private static final TilePath SECOND = TilePath.at(TilePath.ENTRIES, 1, 300);

    private final TextScan scan = new TextScan();

    /// The log as its owner has it.
    protected abstract LogStore open();

    /// The same log, for reading.
    protected abstract Optional<KeptLog> kept();

    /// Changes what is kept, behind the log's back.
    protected abstract void replace(TilePath tile, byte[] content) throws IOException;

    protected abstract void remove(TilePath tile) throws IOException;

    protected abstract void removeParked(long position) throws IOException;

    /// Puts a record aside without committing it.
    protected abstract void leave(long position, byte[] raw) throws IOException;

    private ReadLog read(Checkpoint checkpoint) throws IOException {
        return ReadLog.read(kept().orElseThrow(), "log 0", checkpoint, scan);
    }

    private Checkpoint logOf300() {
        try (var store = open()) {
            writer(store).write(records(0, 300));
            return checkpoint(store);
        }
    }

    @Test
    void findsNoLogWhereNoneWasBegun() {
        assertThat(kept()).isEmpty();
    }

    @Test
    void readsEveryEntryUnderTheCheckpoint() throws IOException {
        try (var store = open()) {
            writer(store).write(records(0, 299));
            writer(store).write(List.of(SourceRecords.event(299, 299, "{\"words\": \"UIC 0001234567\"}")));

            var read = read(checkpoint(store));

            assertThat(read.checkpoint().head().size()).isEqualTo(300);
            assertThat(scan.hits()).containsOnlyKeys("log 0 entries uic");
        }
    }

    @Test
    void readsBelowTheCheckpointOfALogThatGoesOn() throws IOException {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 5));
            var earlier = checkpoint(store);
            writer.write(records(5, 299));
            writer.write(List.of(SourceRecords.event(299, 299, "{\"words\": \"UIC 0001234567\"}")));

            assertThat(read(earlier).checkpoint()).isEqualTo(earlier);
            assertThat(scan.hits()).isEmpty();
        }
    }

    @Test
    void readsALogWithoutEntries() throws IOException {
        try (var store = open()) {
            writer(store).signCurrent();

            assertThat(read(checkpoint(store)).parked()).isZero();
        }
    }

    @Test
    void countsAndScansWhatWasPutAside() throws IOException {
        try (var store = open()) {
            writer(store).write(List.of(SourceRecords.event(0, 0), SourceRecords.event(1, 1, "of UIC 0001234567"),
                    SourceRecords.event(2, 2, "no json")));

            assertThat(read(checkpoint(store)).parked()).isEqualTo(2);
            assertThat(scan.hits()).containsOnlyKeys("log 0 parked uic").containsValue(1L);
        }
    }

    @Test
    void refusesALogThatLostWhatItPutAside() throws IOException {
        try (var store = open()) {
            writer(store).write(List.of(SourceRecords.event(0, 0), SourceRecords.event(1, 1, "no json"),
                    SourceRecords.event(2, 2, "nor this")));
            removeParked(2);

            assertThatThrownBy(() -> read(checkpoint(store))).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("log 0: 1 records put aside (expected: 2");
        }
    }

    @Test
    void refusesALogThatIsNotWhole() throws IOException {
        var checkpoint = logOf300();
        remove(SECOND);

        assertThatThrownBy(() -> read(checkpoint)).isInstanceOf(IOException.class)
                .hasMessage("log 0: tile/entries/001.p/44: missing");
    }

    @Test
    void refusesABundleThatWasCutOff() throws IOException {
        var checkpoint = logOf300();
        replace(SECOND, new byte[]{0, 9, 1});

        assertThatThrownBy(() -> read(checkpoint)).isInstanceOf(IOException.class)
                .hasMessage("log 0: tile/entries/001.p/44: damaged");
    }

    @Test
    void refusesEntriesThatTheCheckpointDoesNotName() throws IOException {
        var checkpoint = logOf300();
        byte[] changed = EntryBundle.write(records(0, 44).stream().map(one -> new byte[]{1}).toList());
        replace(SECOND, changed);
        assertThatThrownBy(() -> read(checkpoint)).isInstanceOf(IOException.class)
                .hasMessage("log 0: its entries are not those that its checkpoint names");

        replace(SECOND, EntryBundle.write(List.of(new byte[]{1})));
        assertThatThrownBy(() -> read(checkpoint)).hasMessageContaining("not those that its checkpoint names");
    }

    @Test
    void refusesALogThatIsBehindItsCheckpoint() {
        var checkpoint = logOf300();
        var ahead = new Checkpoint(checkpoint.origin(), new TreeHead(301, checkpoint.head().root()));

        assertThatThrownBy(() -> read(ahead)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("log 0: 300 entries in ").hasMessageContaining("(expected: 301");
    }

    @Test
    void scansWhatACommitThatDidNotComeToItsEndPutAside() throws IOException {
        try (var store = open()) {
            writer(store).write(records(0, 5));
            leave(8, "UIC 0001234567".getBytes(StandardCharsets.UTF_8));

            assertThat(read(checkpoint(store)).parked()).isEqualTo(1);
            assertThat(scan.hits()).containsOnlyKeys("log 0 parked uic");
        }
    }
}
