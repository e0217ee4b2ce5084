package io.micip.audit.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import io.micip.audit.entry.Candidate;
import io.micip.audit.entry.EntryFormat;
import io.micip.audit.entry.ParkingReason;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.key.LogKeys;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.merkle.TreeHead;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Turns the records of one partition into the entries of one log, batch by batch, in their order.
///
/// The same records give the same log, whatever the batches, crashes and restarts were. Signs nothing before it has
/// reached every anchor and agreed with it. One thread at a time; after an exception the store is opened anew and a new
/// writer made.
public final class LogWriter {
    private final LogStore store;
    private final LogKeys keys;
    private final int partition;
    private final TreeEdge tree;
    private final List<byte[]> lastBundle;
    private final List<TreeHead> anchorsAhead;
    private boolean signedByOthers;

    /// What a batch came to.
    /// @param entries new entries of the log, those for parked records among them
    /// @param parked records kept aside
    /// @param duplicates records that the log had already
    public record Written(int entries, int parked, int duplicates) {}

    /// A writer that goes on where the store stands, as its one owner from now on.
    /// @param anchors every checkpoint of this log that was ever noted elsewhere and is remembered
    /// @throws LogStopped if the store contradicts an anchor, or cannot be claimed
    public LogWriter(LogStore store, LogKeys keys, int partition, Collection<Checkpoint> anchors) {
        this.store = store;
        this.keys = keys;
        this.partition = partition;
        store.claim();
        long size = store.state().head().size();
        this.tree = TreeEdge.of(size, store);
        if (!tree.head().equals(store.state().head())) {
            throw new LogStopped(origin() + ": its tiles give another root than its state names");
        }
        requireSignedByUs();
        int begun = TilePath.width(TilePath.ENTRIES, size / TilePath.FULL, size);
        this.lastBundle = begun == 0 ? new ArrayList<>() : EntryBundle.read(store.read(bundleAt(size, begun)));
        this.anchorsAhead = new ArrayList<>(anchors.stream().map(Checkpoint::head).distinct().toList());
        agreeWithAnchors();
    }

    /// What was signed is signed by a key of the log, perhaps an earlier one, and is what is committed.
    private void requireSignedByUs() {
        var state = store.state();
        if (state.checkpoint().isEmpty()) {
            return;
        }
        try {
            var note = SignedNote.parse(state.checkpoint().get());
            boolean ours = !keys.signersOf(note).isEmpty();
            if (!ours || !Checkpoint.parse(note.text()).equals(new Checkpoint(state.origin(), state.head()))) {
                throw new LogStopped(origin() + ": the checkpoint of its state is not signed by its key, or of another"
                        + " tree");
            }
            signedByOthers = !keys.haveSigned(note);
        } catch (Malformed e) {
            throw new LogStopped(origin() + ": the checkpoint of its state is damaged", e);
        }
    }

    private String origin() {
        return store.state().origin();
    }

    private static TilePath bundleAt(long size, int width) {
        return new TilePath(TilePath.ENTRIES, size / TilePath.FULL, width);
    }

    /// Whether the log has reached every anchor, so that it signs.
    public boolean isSigning() {
        return anchorsAhead.isEmpty();
    }

    /// The size of the furthest anchor that the log has not reached; empty if it has reached all.
    public OptionalLong anchorAhead() {
        return anchorsAhead.stream().mapToLong(TreeHead::size).max();
    }

    /// Signs the state as it stands, if the log signs and has not done so with the keys that sign now: a new log, one that
    /// has caught up, or one whose keys have changed.
    /// @throws LogStopped if it could not be stored
    public void signCurrent() {
        if (isSigning() && (signedByOthers || store.state().checkpoint().isEmpty())) {
            store.commit(new LogBatch(List.of(), Map.of(), Map.of(), signed(store.state())));
        }
    }

    /// Takes the next records and commits them. The first must be the one the state names as next, or a later one where
    /// the partition has none between.
    /// @throws LogStopped if the batch could not be made durable, or contradicts an anchor
    public Written write(List<SourceRecord> records) {
        var candidates = records.stream().map(EntryFormat::candidate).toList();
        var batch = new Batch(store.state(), store.positionsOf(ids(candidates)));
        for (int i = 0; i < records.size(); i++) {
            batch.take(records.get(i), candidates.get(i));
        }
        store.commit(batch.finish());
        agreeWithAnchors();
        signCurrent();
        return batch.written();
    }

    private static Set<UUID> ids(List<Candidate> candidates) {
        var ids = new HashSet<UUID>();
        for (var candidate : candidates) {
            if (candidate instanceof Candidate.Event event) {
                ids.add(event.id());
            }
        }
        return ids;
    }

    private void agreeWithAnchors() {
        long size = store.state().head().size();
        anchorsAhead.removeIf(anchor -> {
            if (anchor.size() > size) {
                return false;
            }
            var ours = new TileTree(size, store).headAt(anchor.size());
            if (!ours.equals(anchor)) {
                throw new LogStopped(origin() + ": an anchor of size " + anchor.size() + " has root " + anchor.root()
                        + ", ours is " + ours.root() + "; two histories, nothing will be signed");
            }
            return true;
        });
    }

    private LogState signed(LogState state) {
        signedByOthers = false;
        return state.signed(keys.sign(new Checkpoint(state.origin(), state.head()).text()).toString());
    }

    private final class Batch {
        private final LogState before;
        private final List<Tile> tiles = new ArrayList<>();
        private final List<Hash> leaves = new ArrayList<>();
        private final Map<UUID, Long> known;
        private final Map<UUID, Long> ids = new HashMap<>();
        private final Map<Long, byte[]> aside = new HashMap<>();
        private long next;
        private Optional<SourceRecord> last = Optional.empty();
        private int duplicates;

        Batch(LogState before, Map<UUID, Long> known) {
            this.before = before;
            this.known = known;
            this.next = before.nextOffset();
        }

        void take(SourceRecord record, Candidate candidate) {
            if (record.offset() < next) {
                throw new LogStopped(origin() + ": offset " + record.offset() + " again (expected: " + next + ")");
            }
            switch (candidate) {
                case Candidate.Event event -> takeEvent(event, record);
                case Candidate.Unfit(ParkingReason reason) -> park(record, reason);
            }
            next = record.offset() + 1;
            last = Optional.of(record);
        }

        private void takeEvent(Candidate.Event event, SourceRecord record) {
            var position = positionOf(event.id());
            if (position.isEmpty()) {
                add(event);
            } else if (leafAt(position.get()).equals(Hash.ofLeaf(event.bytes()))) {
                duplicates++;
            } else {
                park(record, ParkingReason.ID_REUSED);
            }
        }

        private Optional<Long> positionOf(UUID id) {
            return Optional.ofNullable(known.get(id)).or(() -> Optional.ofNullable(ids.get(id)));
        }

        private Hash leafAt(long position) {
            long stored = before.head().size();
            return position < stored
                    ? new TileTree(stored, store).leaf(position)
                    : leaves.get((int) (position - stored));
        }

        private void park(SourceRecord record, ParkingReason reason) {
            aside.put(before.head().size() + leaves.size(), record.toBytes());
            add(EntryFormat.parked(before.topicId(), partition, record, reason));
        }

        private void add(Candidate.Event event) {
            long position = before.head().size() + leaves.size();
            ids.putIfAbsent(event.id(), position);
            leaves.add(Hash.ofLeaf(event.bytes()));
            lastBundle.add(event.bytes());
            if (lastBundle.size() == TilePath.FULL) {
                tiles.add(new Tile(bundleAt(position, TilePath.FULL), EntryBundle.write(lastBundle)));
                lastBundle.clear();
            }
        }

        LogBatch finish() {
            long size = before.head().size() + leaves.size();
            if (!leaves.isEmpty() && !lastBundle.isEmpty()) {
                tiles.add(new Tile(bundleAt(size, lastBundle.size()), EntryBundle.write(lastBundle)));
            }
            tiles.addAll(tree.grow(leaves));
            boolean unchanged = leaves.isEmpty();
            var state = new LogState(before.origin(), tree.head(), before.topicId(), next,
                    last.map(SourceRecord::fingerprint).or(before::lastRecord),
                    before.parked() + aside.size(), unchanged ? before.checkpoint() : Optional.empty());
            boolean sign = isSigning() && state.checkpoint().isEmpty();
            return new LogBatch(tiles, ids, aside, sign ? signed(state) : state);
        }

        Written written() {
            return new Written(leaves.size(), aside.size(), duplicates);
        }
    }
}
