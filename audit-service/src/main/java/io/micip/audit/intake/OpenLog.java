package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.log.DirectoryLogStore;
import io.micip.audit.log.LogFiles;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// One log, open in this process: what it serves to readers, and, while its partition is ours, the writer that extends it.
///
/// Readers see only what a served checkpoint covers, and a checkpoint is served only after every anchor has it. Reading
/// is safe from any thread; writing belongs to the thread that reads Kafka.
public final class OpenLog implements AutoCloseable {
    private static final String CHECKPOINT = "checkpoint";

    private final int number;
    private final Path directory;
    private final NoteSigner signer;
    private final LogStore store;
    private volatile @Nullable Served served;
    private volatile @Nullable String stopped;
    private volatile long duplicates;
    private volatile long lag;
    private volatile @Nullable LogWriter writer;
    private volatile boolean lastRecordSeen;

    /// What readers may see.
    /// @param note the signed checkpoint
    /// @param checkpoint the same, read
    public record Served(SignedNote note, Checkpoint checkpoint) {
        static Served of(SignedNote note) {
            return new Served(note, Checkpoint.parse(note.text()));
        }

        /// Entries that readers may see.
        public long size() {
            return checkpoint.head().size();
        }
    }

    OpenLog(int number, LogSet set, String topicId) {
        this.number = number;
        this.directory = set.directory(number);
        this.signer = set.signer(number);
        this.store = DirectoryLogStore.open(directory, LogState.beginning(set.origin(number), topicId));
        this.served = readServed();
    }

    private @Nullable Served readServed() {
        Path file = directory.resolve(CHECKPOINT);
        try {
            if (!Files.exists(file)) {
                return null;
            }
            var note = SignedNote.parse(Files.readAllBytes(file));
            var before = Served.of(note);
            boolean ours = !note.verifiedBy(List.of(signer.verifierKey())).isEmpty();
            return ours && before.size() <= store.state().head().size() ? before : null;
        } catch (IOException e) {
            throw new LogStopped(file + ": cannot be read", e);
        }
    }

    /// The partition, and the number in the log's address.
    public int number() {
        return number;
    }

    /// The log's name, for life.
    public String origin() {
        return store.state().origin();
    }

    /// The key that checks the log's signatures.
    public VerifierKey key() {
        return signer.verifierKey();
    }

    /// The id of the topic that the log reads.
    public String topicId() {
        return store.state().topicId();
    }

    /// The newest checkpoint that may be seen; empty before the first.
    public Optional<Served> served() {
        return Optional.ofNullable(served);
    }

    /// Why the log goes no further, if it does not.
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// Whether its partition is read here, and the log signs what it reads.
    public boolean isSigning() {
        var current = writer;
        return stopped == null && current != null && lastRecordSeen && current.isSigning();
    }

    /// Entries that stand for records kept aside.
    public long parked() {
        return store.state().parked();
    }

    /// Records left out since the start, because the log had them already.
    public long duplicates() {
        return duplicates;
    }

    /// Records of the partition that are not in the log yet, as the broker said with the last batch.
    public long lag() {
        return lag;
    }

    void lag(long records) {
        lag = records;
    }

    /// A tile or bundle, if the served checkpoint covers it.
    /// @throws TileSource.MissingTile if not
    public byte[] read(TilePath tile) {
        var current = served;
        if (current == null || !tile.isWithin(current.size())) {
            throw new TileSource.MissingTile(tile);
        }
        return store.read(tile);
    }

    /// The tree as it was at a size that the served checkpoint covers.
    public TileTree tree() {
        return new TileTree(store.state().head().size(), store);
    }

    /// The entries from one index up to the end of its bundle or the served size.
    public List<byte[]> entriesFrom(long index) {
        long size = served().map(Served::size).orElse(0L);
        if (index >= size) {
            return List.of();
        }
        long bundle = index / TilePath.FULL;
        var entries = EntryBundle.read(read(TilePath.at(TilePath.ENTRIES, bundle, size)));
        return entries.subList((int) (index % TilePath.FULL), entries.size());
    }

    /// Its files, with the records that were kept aside.
    public LogFiles files() {
        return new LogFiles(directory);
    }

    /// Where the event of an id stands, once readers may see it.
    public OptionalLong positionOf(UUID id) {
        var position = store.positionOf(id);
        long size = served().map(Served::size).orElse(0L);
        return position.isPresent() && position.getAsLong() < size ? position : OptionalLong.empty();
    }

    // From here on: the thread that reads Kafka.

    /// Begins to extend the log. What every anchor remembers of it must be, or become, part of it.
    /// @throws LogStopped if the topic is another one, or an anchor contradicts the log
    void attach(String topicIdNow, List<SignedNote> anchors) {
        if (!topicIdNow.equals(topicId())) {
            throw new LogStopped(origin() + ": the topic has id " + topicIdNow + " (expected: " + topicId() + ")");
        }
        var ours = new ArrayList<Checkpoint>();
        for (var note : anchors) {
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.origin().equals(origin())) {
                if (note.verifiedBy(List.of(key())).isEmpty()) {
                    throw new LogStopped(origin() + ": an anchor is not signed by this log's key");
                }
                ours.add(checkpoint);
            }
        }
        writer = new LogWriter(store, signer, number, ours);
        lastRecordSeen = store.state().lastRecord().isEmpty();
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
        if (current == null || stopped != null) {
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
            throw new LogStopped(origin() + ": the record before offset " + nextOffset()
                    + " is not the one that was taken; the partition was changed");
        }
        lastRecordSeen = true;
        return records.subList(1, records.size());
    }

    private void serve(List<Anchors> anchors) throws IOException {
        var signed = store.state().checkpoint();
        var before = served;
        if (signed.isEmpty() || before != null && before.note().toString().equals(signed.get())) {
            return;
        }
        var next = Served.of(SignedNote.parse(signed.get()));
        for (var anchor : anchors) {
            anchor.note(origin(), next.note());
        }
        Path file = directory.resolve("checkpoint.tmp");
        Files.writeString(file, signed.get(), StandardCharsets.UTF_8);
        Files.move(file, directory.resolve(CHECKPOINT), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        served = next;
    }

    /// The log goes no further until somebody has looked at it.
    void stop(String why) {
        stopped = why;
        writer = null;
    }

    @Override
    public void close() {
        writer = null;
        store.close();
    }
}
