package io.micip.audit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.Finding;
import io.micip.audit.log.LogAudit;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStores;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class OpenLogTest {
    private static final TrustPolicy NO_WITNESS = TrustPolicy.of(List.of());

    @TempDir
    Path folder;

    private LogSet set;
    private DirectoryAnchors anchors;

    @BeforeEach
    void begin() {
        set = LogSet.open(folder.resolve("logs"), "0123456789abcdef", "log.example", stores("logs"), NO_WITNESS);
        anchors = new DirectoryAnchors(folder.resolve("anchors"));
    }

    private LogStores stores(String name) {
        return new DirectoryLogStores(folder.resolve(name).resolve("log"));
    }

    private OpenLog open() throws IOException {
        var log = new OpenLog(0, set, "topic-id");
        log.extension().attach("topic-id", anchors.read());
        return log;
    }

    private static List<SourceRecord> records(int from, int to) {
        var records = new ArrayList<SourceRecord>();
        for (int i = from; i < to; i++) {
            records.add(SourceRecords.event(i, i));
        }
        return records;
    }

    @Test
    void namesItsLogsByTheSetAndKeepsTheirKeysToItself() throws IOException {
        try (var log = open()) {
            assertThat(log.origin()).isEqualTo("log.example/0123456789abcdef/log/0");
            assertThat(log.key().name()).isEqualTo(log.origin());
        }
        Path key = folder.resolve("logs/keys/0.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("logs/keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsTheIdOfTheFirstStart() {
        var again = LogSet.open(folder.resolve("logs"), "ffffffffffffffff", "other.example", stores("logs"),
                NO_WITNESS);

        assertThat(again.origin(3)).isEqualTo("log.example/0123456789abcdef/log/3");
    }

    @Test
    void servesACheckpointOnceEveryAnchorHasIt() throws IOException {
        try (var log = open()) {
            assertThat(log.served()).isEmpty();
            log.extension().take(List.of(), List.of(anchors));
            log.extension().take(records(0, 5), List.of(anchors));

            assertThat(log.served()).hasValueSatisfying(served -> assertThat(served.size()).isEqualTo(5));
            assertThat(anchors.read()).hasToString("[" + log.served().orElseThrow().note() + "]");
            assertThat(log.isSigning()).isTrue();
        }
    }

    @Test
    void servesNothingNewWhileAnAnchorCannotBeWritten() throws IOException {
        Anchors broken = new Anchors() {
            @Override
            public List<SignedNote> read() {
                return List.of();
            }

            @Override
            public void note(String origin, SignedNote checkpoint) throws IOException {
                throw new IOException("full");
            }
        };
        try (var log = open()) {
            log.extension().take(records(0, 5), List.of(anchors));
            assertThatThrownBy(() -> log.extension().take(records(5, 9), List.of(anchors, broken)))
                    .isInstanceOf(IOException.class);
            assertThat(log.served().orElseThrow().size()).isEqualTo(5);
            assertThatThrownBy(() -> log.read(new TilePath(0, 0, 9))).isInstanceOf(TileSource.MissingTile.class);

            log.extension().take(List.of(), List.of(anchors));
            assertThat(log.served().orElseThrow().size()).isEqualTo(9);
        }
    }

    @Test
    void goesOnBehindTheLastRecordIfThatIsStillTheSame() throws IOException {
        try (var log = open()) {
            log.extension().take(records(0, 5), List.of(anchors));
        }
        try (var log = open()) {
            assertThat(log.served().orElseThrow().size()).isEqualTo(5);
            assertThat(log.extension().resumeOffset()).isEqualTo(4);
            assertThat(log.isSigning()).isFalse();
            log.extension().take(records(4, 7), List.of(anchors));
            assertThat(log.served().orElseThrow().size()).isEqualTo(7);
            assertThat(log.extension().resumeOffset()).isEqualTo(7);
        }
    }

    @Test
    void stopsWhenTheLastRecordIsAnotherOne() throws IOException {
        try (var log = open()) {
            log.extension().take(records(0, 5), List.of(anchors));
        }
        try (var log = open()) {
            assertThatThrownBy(() -> log.extension().take(List.of(SourceRecords.event(4, 99)), List.of(anchors)))
                    .isInstanceOf(LogStopped.class).hasMessageContaining("the partition was changed");
            assertThatThrownBy(() -> log.extension().take(records(5, 6), List.of(anchors)))
                    .isInstanceOf(LogStopped.class);
        }
    }

    @Test
    void stopsWhenTheTopicIsAnotherOne() throws IOException {
        try (var log = open()) {
            assertThatThrownBy(() -> log.extension().attach("other-id", List.of())).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("the topic has id other-id (expected: topic-id)");
        }
    }

    @Test
    void signsNothingAfterARollBackUntilItHasReachedItsAnchor() throws IOException {
        try (var log = open()) {
            log.extension().take(records(0, 3), List.of(anchors));
        }
        byte[] state = Files.readAllBytes(folder.resolve("logs/log/0/state"));
        byte[] served = Files.readAllBytes(folder.resolve("logs/log/0/checkpoint"));
        try (var log = open()) {
            log.extension().take(records(2, 9), List.of(anchors));
        }
        Files.write(folder.resolve("logs/log/0/state"), state);
        Files.write(folder.resolve("logs/log/0/checkpoint"), served);

        try (var log = open()) {
            log.extension().take(records(2, 6), List.of(anchors));
            assertThat(log.served().orElseThrow().size()).isEqualTo(3);
            assertThat(log.isSigning()).isFalse();
            assertThat(log.waiting()).contains(
                    "behind an anchor of size 9, itself at 6; signs once it has read the topic that far");
            log.extension().take(records(6, 12), List.of(anchors));
            assertThat(log.served().orElseThrow().size()).isEqualTo(12);
        }
    }

    @Test
    void stopsWhenAnAnchorTellsOfAnotherHistory() throws IOException {
        try (var log = open()) {
            log.extension().take(records(0, 9), List.of(anchors));
        }
        for (String file : List.of("state", "checkpoint")) {
            Files.delete(folder.resolve("logs/log/0").resolve(file));
        }
        try (var log = new OpenLog(0, set, "topic-id")) {
            log.extension().attach("topic-id", anchors.read());
            assertThatThrownBy(() -> log.extension().take(records(100, 110), List.of(anchors)))
                    .isInstanceOf(LogStopped.class)
                    .hasMessageContaining("two histories");
            assertThat(log.served()).isEmpty();
        }
    }

    @Test
    void haltsForGoodWhenWhatIsStoredIsNotWhatWasSigned() throws Exception {
        Path bundle = folder.resolve("logs/log/0/tile/entries/000.p/9");
        try (var log = open()) {
            log.extension().take(records(0, 9), List.of(anchors));
            assertThat(log.audit(LogAudit.Pace.NONE)).isEmpty();
            assertThat(log.check().audited()).isEqualTo(9);
            byte[] bytes = Files.readAllBytes(bundle);
            bytes[bytes.length - 1] ^= 1;
            Files.write(bundle, bytes);

            assertThat(log.audit(LogAudit.Pace.NONE)).extracting(Finding::file, found -> found.index().orElse(-1))
                    .containsExactly(tuple("tile/entries/000.p/9", 8L));
            assertThat(log.isSigning()).isFalse();
            assertThat(log.check().findings()).isEqualTo(1);
            log.extension().take(records(9, 10), List.of(anchors));
            assertThat(log.served().orElseThrow().size()).isEqualTo(9);
        }
        try (var log = new OpenLog(0, set, "topic-id")) {
            assertThat(log.stopped())
                    .hasValueSatisfying(why -> assertThat(why).contains("tile/entries/000.p/9, index 8"));
            var remembered = anchors.read();
            assertThatThrownBy(() -> log.extension().attach("topic-id", remembered)).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("halted");
        }
    }

    @Test
    void findsAStateThatWasSetBackUnderItsHands() throws Exception {
        try (var log = open()) {
            log.extension().take(records(0, 3), List.of(anchors));
            byte[] earlier = Files.readAllBytes(folder.resolve("logs/log/0/state"));
            log.extension().take(records(3, 9), List.of(anchors));
            Files.write(folder.resolve("logs/log/0/state"), earlier);

            assertThat(log.audit(LogAudit.Pace.NONE)).extracting(Finding::toString)
                    .containsExactly("state, index 3: not what was committed: size 9 is served");
        }
    }

    @Test
    void refusesToSignABegunLogWhoseKeyIsGone() throws IOException {
        open().close();
        try (var log = open()) {
            log.extension().take(records(0, 1), List.of(anchors));
        }
        Files.delete(folder.resolve("logs/keys/0.pem"));

        assertThatThrownBy(this::open).isInstanceOf(LogStopped.class).hasMessageContaining("missing");
    }

    @Test
    void begsToBeToldWhenAnchorsRememberAnotherSet() throws IOException {
        try (var log = open()) {
            log.extension().take(records(0, 1), List.of(anchors));
        }
        var begunAnew = LogSet.open(folder.resolve("new"), "fedcba9876543210", "log.example", stores("new"),
                NO_WITNESS);
        var metrics = new LogMetrics(new SimpleMeterRegistry());

        try (var refusing = new Logs(begunAnew, false, metrics); var told = new Logs(begunAnew, true, metrics)) {
            var remembered = anchors.read();
            assertThatThrownBy(() -> refusing.requireSameSet(remembered)).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("log directory is new");
            told.requireSameSet(remembered);
            refusing.requireSameSet(List.of());
        }
    }

    @Test
    void isWholeOnceEveryPartitionHasItsLog() {
        try (var logs = new Logs(set, false, new LogMetrics(new SimpleMeterRegistry()))) {
            logs.openFor(0, "topic-id");
            assertThat(logs.whole()).as("how many there are is not known").isEmpty();

            logs.partitions(2);
            assertThat(logs.whole()).as("one of two").isEmpty();

            logs.openFor(1, "topic-id");
            assertThat(logs.whole()).hasValueSatisfying(all -> assertThat(all).hasSize(2));
        }
    }
}
