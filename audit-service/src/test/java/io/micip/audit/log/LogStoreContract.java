package io.micip.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.BothKeys;
import io.micip.audit.key.LogKeys;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.ProofCheck;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every store of a log keeps to, seen through the writer that uses it.
public abstract class LogStoreContract {
    public static final String ORIGIN = "log.example/set/0";
    public static final String TOPIC = "topic-id";
    public static final NoteSigner SIGNER = NoteSigner.generate(ORIGIN);

    /// Opens the store that was open before, or a new one.
    protected abstract LogStore open();

    public static LogState beginning() {
        return LogState.beginning(ORIGIN, TOPIC);
    }

    public static LogWriter writer(LogStore store, Checkpoint... anchors) {
        return new LogWriter(store, LogKeys.of(SIGNER), 0, List.of(anchors));
    }

    public static List<SourceRecord> records(int from, int to) {
        var records = new ArrayList<SourceRecord>();
        for (int i = from; i < to; i++) {
            records.add(SourceRecords.event(i, i));
        }
        return records;
    }

    public static Checkpoint checkpoint(LogStore store) {
        var note = SignedNote.parse(store.state().checkpoint().orElseThrow());
        assertThat(note.verifiedBy(List.of(SIGNER.verifierKey()))).hasSize(1);
        return Checkpoint.parse(note.text());
    }

    @Test
    void beginsEmptyAndSignsThat() {
        try (var store = open()) {
            assertThat(store.state()).isEqualTo(beginning());
            writer(store).signCurrent();
            assertThat(checkpoint(store).head().size()).isZero();
        }
    }

    @Test
    void signsTheSameTreeOnceMoreWhenAnotherKeySigns() {
        try (var store = open()) {
            writer(store).write(records(0, 5));
        }
        try (var store = open()) {
            var next = NoteSigner.generate(ORIGIN);
            var before = checkpoint(store);
            new LogWriter(store, BothKeys.of(SIGNER, next), 0, List.of()).signCurrent();

            assertThat(checkpoint(store)).isEqualTo(before);
            assertThat(SignedNote.parse(store.state().checkpoint().orElseThrow())
                    .verifiedBy(List.of(next.verifierKey()))).hasSize(1);
        }
    }

    @Test
    void keepsEntriesInTheirOrderWithTheirIdsAndASignedCheckpoint() {
        try (var store = open()) {
            var written = writer(store).write(records(0, 300));

            assertThat(written).isEqualTo(new LogWriter.Written(300, 0, 0));
            assertThat(checkpoint(store).head()).isEqualTo(store.state().head());
            assertThat(store.state().nextOffset()).isEqualTo(300);
            assertThat(store.state().lastRecord()).contains(SourceRecords.event(299, 299).fingerprint());
            assertThat(store.positionOf(SourceRecords.id(257))).hasValue(257);
            assertThat(store.positionOf(SourceRecords.id(300))).isEmpty();
            byte[] entry = EntryBundle.read(store.read(TilePath.at(TilePath.ENTRIES, 1, 300))).get(1);
            assertThat(new TileTree(300, store).leaf(257)).isEqualTo(Hash.ofLeaf(entry));
        }
    }

    @Test
    void goesOnWhereItStoodWhenOpenedAgain() {
        for (int at = 0; at < 600; at += 100) {
            try (var store = open()) {
                assertThat(store.state().head().size()).isEqualTo(at);
                writer(store).write(records(at, at + 100));
            }
        }

        try (var store = open(); var whole = new InMemoryLogStore(beginning())) {
            writer(whole).write(records(0, 600));
            assertThat(store.state().head()).isEqualTo(whole.state().head());
            assertThat(store.positionOf(SourceRecords.id(599))).hasValue(599);
        }
    }

    @Test
    void isTheSameLogWhateverTheBatches() {
        var random = new Random(5);
        try (var store = open(); var whole = new InMemoryLogStore(beginning())) {
            var writer = writer(store);
            for (int at = 0; at < 1000;) {
                int to = Math.min(1000, at + 1 + random.nextInt(300));
                writer.write(records(at, to));
                at = to;
            }
            writer(whole).write(records(0, 1000));
            assertThat(store.state().head()).isEqualTo(whole.state().head());
        }
    }

    @Test
    void keepsAPartForEverySizeThatWasSignedUntilTheTileIsFull() {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 3));
            writer.write(records(3, 10));
            assertThat(store.read(new TilePath(0, 0, 3))).hasSize(96).isEqualTo(
                    Arrays.copyOf(store.read(new TilePath(0, 0, 10)), 96));

            writer.write(records(10, 300));
            assertThat(EntryBundle.read(store.read(new TilePath(TilePath.ENTRIES, 0, 3)))).hasSize(3);
            assertThat(store.read(new TilePath(0, 0, 10))).hasSize(320);
        }
    }

    @Test
    void hasNothingBeyondItsSize() {
        try (var store = open()) {
            writer(store).write(records(0, 5));

            assertThatThrownBy(() -> store.read(new TilePath(0, 0, 6))).isInstanceOf(TileSource.MissingTile.class);
            assertThatThrownBy(() -> store.read(new TilePath(1, 0, 1))).isInstanceOf(TileSource.MissingTile.class);
            assertThat(store.parkedRecord(5)).isEmpty();
        }
    }

    @Test
    void leavesOutWhatItHasAlready() {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 3));

            var again = writer.write(List.of(SourceRecords.event(3, 1), SourceRecords.event(4, 7),
                    SourceRecords.event(5, 7)));

            assertThat(again).isEqualTo(new LogWriter.Written(1, 0, 2));
            assertThat(store.state().head().size()).isEqualTo(4);
            assertThat(store.state().nextOffset()).isEqualTo(6);
        }
    }

    @Test
    void parksAnIdThatComesAgainWithOtherContentAndWhatIsNoEvent() {
        try (var store = open()) {
            var reused = SourceRecords.event(1, 0, "{\"other\":true}");
            var written = writer(store).write(List.of(SourceRecords.event(0, 0), reused,
                    SourceRecords.event(2, 2, "no json"), SourceRecords.event(3, 2)));

            assertThat(written).isEqualTo(new LogWriter.Written(4, 2, 0));
            assertThat(store.parkedRecord(1)).hasValueSatisfying(raw -> assertThat(raw).isEqualTo(reused.toBytes()));
            assertThat(store.state().parked()).isEqualTo(2);
            assertThat(store.positionOf(SourceRecords.id(2))).hasValue(3);
        }
    }

    @Test
    void provesThatItOnlyGrew() {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 130));
            var earlier = checkpoint(store).head();
            writer.write(records(130, 700));
            var later = checkpoint(store).head();
            var proof = new TileTree(700, store).consistency(130, 700);
            assertThat(ProofCheck.consistent(earlier, later, proof)).isTrue();
        }
    }

    @Test
    void signsNothingUntilItHasReachedAnAnchorAhead() {
        try (var store = open(); var whole = new InMemoryLogStore(beginning())) {
            writer(whole).write(records(0, 50));
            var writer = writer(store, checkpoint(whole));
            writer.signCurrent();
            writer.write(records(0, 30));
            assertThat(store.state().checkpoint()).isEmpty();
            assertThat(writer.isSigning()).isFalse();

            writer.write(records(30, 70));
            assertThat(writer.isSigning()).isTrue();
            assertThat(checkpoint(store).head().size()).isEqualTo(70);
        }
    }

    @Test
    void stopsForGoodWhenAnAnchorTellsOfAnotherHistory() {
        try (var store = open(); var other = new InMemoryLogStore(beginning())) {
            writer(other).write(records(100, 150));
            var anchor = checkpoint(other);
            var writer = writer(store, anchor);

            assertThatThrownBy(() -> writer.write(records(0, 60))).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("two histories");
            assertThat(store.state().checkpoint()).isEmpty();
            assertThatThrownBy(() -> writer(store, anchor)).isInstanceOf(LogStopped.class);
        }
    }

    @Test
    void refusesAnOffsetItHasTaken() {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 3));
            assertThatThrownBy(() -> writer.write(records(2, 4))).isInstanceOf(LogStopped.class)
                    .hasMessage("log.example/set/0: offset 2 again (expected: 3)");
        }
    }

    @Test
    void remembersWhatIsServed() {
        try (var store = open()) {
            assertThat(store.served()).isEmpty();
            writer(store).write(records(0, 3));
            store.serve(store.state().checkpoint().orElseThrow());
            store.refresh();
            assertThat(store.served()).isEqualTo(store.state().checkpoint());
        }
    }

    @Test
    void takesNothingMoreOnceItIsHaltedNotEvenAfterItWasOpenedAnew() {
        try (var store = open()) {
            var writer = writer(store);
            writer.write(records(0, 3));
            store.halt("tile/0/000: changed");
            assertThat(store.halted()).contains("tile/0/000: changed");
            assertThatThrownBy(() -> writer.write(records(3, 4))).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("halted: tile/0/000: changed");
        }
        try (var store = open()) {
            assertThat(store.state().head().size()).isEqualTo(3);
            assertThatThrownBy(() -> writer(store)).isInstanceOf(LogStopped.class);
        }
    }
}
