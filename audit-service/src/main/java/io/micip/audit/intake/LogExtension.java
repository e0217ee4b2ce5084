package io.micip.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.key.LogKey;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.Checkpoint;
import io.micip.notes.SignedNote;

/// What extends a log while its partition is ours: takes records, signs, has each checkpoint anchored, and only then shows
/// it to readers. Changed by the thread that reads Kafka alone; any may ask how it stands.
final class LogExtension {
    private final OpenLog log;
    private final LogStore store;
    private final KeyRecord record;
    private volatile @Nullable LogWriter writer;
    private volatile boolean lastRecordSeen;
    private List<LogKey> signed = List.of();
    private volatile long duplicates;
    private volatile long lag;

    LogExtension(OpenLog log, LogStore store, KeyRecord record) {
        this.log = log;
        this.store = store;
        this.record = record;
    }

    /// Whether the partition is ours, whether the log signs or not.
    boolean isGoingOn() {
        return writer != null;
    }

    /// Whether what is read is signed.
    boolean isSigning() {
        var current = writer;
        return current != null && lastRecordSeen && current.isSigning();
    }

    /// Why nothing is signed although nothing is wrong, and what ends that; empty if it is signed, or not ours.
    Optional<String> waiting() {
        return Optional.ofNullable(writer).filter(current -> !current.isSigning())
                .map(current -> "behind an anchor of size " + current.anchorAhead().orElse(0) + ", itself at "
                        + store.state().head().size() + "; signs once it has read the topic that far");
    }

    /// Records left out since the start, because the log had them already.
    long duplicates() {
        return duplicates;
    }

    /// Records of the partition that are not in the log yet, as the broker said with the last batch.
    long lag() {
        return lag;
    }

    void lag(long records) {
        lag = records;
    }

    /// Begins to extend the log. What every anchor remembers of it must be, or become, part of it.
    /// @throws LogStopped if the topic is another one, or an anchor contradicts the log
    void attach(String topicIdNow, List<SignedNote> anchors) {
        if (!topicIdNow.equals(log.topicId())) {
            throw new LogStopped(
                    log.origin() + ": the topic has id " + topicIdNow + " (expected: " + log.topicId() + ")");
        }
        var ours = new ArrayList<Checkpoint>();
        for (var note : anchors) {
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.origin().equals(log.origin())) {
                if (note.verifiedBy(log.keys().known()).isEmpty()) {
                    throw new LogStopped(log.origin() + ": an anchor is not signed by a key of this log");
                }
                ours.add(checkpoint);
            }
        }
        var claimed = new LogWriter(store, log.keys(), log.number(), ours);
        signed = store.served().map(SignedNote::parse).map(log.keys()::signersOf).orElse(List.of());
        log.showStored();
        lastRecordSeen = store.state().lastRecord().isEmpty();
        writer = claimed;
    }

    /// Ends extending it; it is read on.
    void detach() {
        writer = null;
    }

    /// The offset of the first record it has not taken.
    long nextOffset() {
        return store.state().nextOffset();
    }

    /// Where to begin reading the partition: at the last record taken, to see that it is still the same.
    long resumeOffset() {
        return lastRecordSeen ? nextOffset() : nextOffset() - 1;
    }

    /// Takes records, and serves the log with them once every anchor has its checkpoint.
    void take(List<SourceRecord> records, List<Anchors> anchors) throws IOException {
        var current = writer;
        if (current == null || log.stopped().isPresent()) {
            return;
        }
        var fresh = lastRecordSeen ? records : withoutLast(records);
        if (!fresh.isEmpty()) {
            duplicates += current.write(fresh).duplicates();
        }
        if (lastRecordSeen) {
            current.signCurrent();
            serve(anchors);
        }
    }

    private List<SourceRecord> withoutLast(List<SourceRecord> records) {
        if (records.isEmpty()) {
            return records;
        }
        var last = records.getFirst();
        boolean same = last.offset() == nextOffset() - 1
                && store.state().lastRecord().filter(last.fingerprint()::equals).isPresent();
        if (!same) {
            throw new LogStopped(log.origin() + ": the record before offset " + nextOffset()
                    + " is not the one that was taken; the partition was changed");
        }
        lastRecordSeen = true;
        return records.subList(1, records.size());
    }

    private void serve(List<Anchors> anchors) throws IOException {
        var checkpoint = store.state().checkpoint();
        boolean shown = log.shown().map(before -> before.note().toString()).equals(checkpoint);
        if (checkpoint.isEmpty() || shown) {
            return;
        }
        var next = OpenLog.Served.of(SignedNote.parse(checkpoint.get()));
        tellKeys(next.size());
        for (var anchor : anchors) {
            anchor.note(log.origin(), next.note());
        }
        store.serve(checkpoint.get());
        log.show(next);
    }

    /// Where other keys sign than did what was served last. A log that served nothing yet has changed no key.
    private void tellKeys(long size) {
        var signing = log.keys().all().stream().filter(LogKey::isSigning).toList();
        if (!signed.isEmpty() && !signed.equals(signing)) {
            signing.stream().filter(key -> !signed.contains(key))
                    .forEach(key -> record.changed(log.number(), key, size));
            signed.stream().filter(key -> !signing.contains(key))
                    .forEach(key -> record.changed(log.number(), key, size));
        }
        signed = signing;
    }
}
