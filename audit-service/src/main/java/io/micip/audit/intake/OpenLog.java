package io.micip.audit.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.key.LogKeys;
import io.micip.audit.log.Finding;
import io.micip.audit.log.LogAudit;
import io.micip.audit.log.LogStore;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// One log, open in this process, as its readers have it. What extends it, while its partition is ours, is its
/// [#extension()].
///
/// Readers see only what a served checkpoint covers, and a checkpoint is served only after every anchor has it. Safe from
/// any thread.
public final class OpenLog implements AutoCloseable {
    private final int number;
    private final LogKeys keys;
    private final LogStore store;
    private final StoreCheck check;
    private final CosignedCheckpoints cosigned;
    private final LogExtension extension;
    private volatile @Nullable Served served;
    private volatile @Nullable String stopped;

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
        this.keys = set.keys(number);
        this.store = set.open(number, topicId);
        this.check = new StoreCheck(store);
        this.stopped = store.halted().orElse(null);
        this.cosigned = set.cosigned(number, keys.accepted());
        this.served = readServed();
        this.extension = new LogExtension(this, store, set.keyRecord());
    }

    private @Nullable Served readServed() {
        return store.served().map(text -> {
            var note = SignedNote.parse(text);
            var before = Served.of(note);
            boolean ours = !note.verifiedBy(keys.accepted()).isEmpty();
            return ours && before.size() <= store.state().head().size() ? before : null;
        }).orElse(null);
    }

    /// The partition, and the number in the log's address.
    public int number() {
        return number;
    }

    /// The log's name, for life.
    public String origin() {
        return store.state().origin();
    }

    /// The key that checks the log's signatures: of several that sign, the newest.
    public VerifierKey key() {
        return keys.newest();
    }

    /// All keys that it ever had, and which of them sign and count.
    public LogKeys keys() {
        return keys;
    }

    /// The id of the topic that the log reads.
    public String topicId() {
        return store.state().topicId();
    }

    /// The newest checkpoint that may be seen, with the cosignatures that are known of it; empty before the first.
    public Optional<Served> served() {
        return shown().map(cosigned::upon);
    }

    /// The newest checkpoint that as many witnesses have cosigned as the policy asks for; empty if none, or none is asked
    /// for. Never ahead of what may be seen.
    public Optional<Served> witnessed() {
        long size = served().map(Served::size).orElse(-1L);
        return cosigned.witnessed().filter(held -> held.size() <= size);
    }

    /// The checkpoint to prove an entry by: the witnessed one if it covers the entry, else the newest.
    public Optional<Served> provable(long index) {
        return witnessed().filter(held -> index < held.size()).or(this::served);
    }

    /// What witnesses have cosigned of it.
    public CosignedCheckpoints cosigned() {
        return cosigned;
    }

    /// Why the log goes no further, if it does not.
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// Whether its partition is read here, and the log signs what it reads.
    public boolean isSigning() {
        return stopped == null && extension.isSigning();
    }

    /// Why it does not sign although nothing is wrong with it, and what makes it sign again; empty if it signs.
    public Optional<String> waiting() {
        return extension.waiting();
    }

    /// Whether its partition is read here, whether it signs or not.
    public boolean isExtendedHere() {
        return extension.isGoingOn();
    }

    /// Entries that stand for records kept aside.
    public long parked() {
        return store.state().parked();
    }

    StoreCheck check() {
        return check;
    }

    /// Records left out since the start, because the log had them already.
    public long duplicates() {
        return extension.duplicates();
    }

    /// Records of the partition that are not in the log yet, as the broker said with the last batch.
    public long lag() {
        return extension.lag();
    }

    /// Whether readers see every record before this offset of the partition, and the log stands still nowhere.
    boolean shows(long offset) {
        var state = store.state();
        var current = served;
        return stopped == null && state.nextOffset() >= offset && current != null
                && current.size() >= state.head().size();
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

    /// The record that was kept aside for the entry at this position, as it came; empty if none was.
    public Optional<byte[]> parkedRecord(long position) {
        return store.parkedRecord(position);
    }

    /// Where the event of an id stands, once readers may see it.
    public OptionalLong positionOf(UUID id) {
        var position = store.positionOf(id);
        long size = served().map(Served::size).orElse(0L);
        return position.isPresent() && position.getAsLong() < size ? position : OptionalLong.empty();
    }

    /// Checks everything stored against the checkpoint that readers see. Where anything is wrong the log is halted for
    /// good, in every process, and says what it is.
    /// @throws InterruptedException if the pace says so
    List<Finding> audit(LogAudit.Pace pace) throws InterruptedException {
        var current = served;
        if (current == null) {
            return List.of();
        }
        var found = check.run(current.checkpoint().head(), pace);
        if (!found.isEmpty()) {
            String why = StoreCheck.summary(found);
            store.halt(why);
            stop(why);
        }
        return found;
    }

    /// What extends it.
    LogExtension extension() {
        return extension;
    }

    /// What readers see, as the log alone signed it.
    Optional<Served> shown() {
        return Optional.ofNullable(served);
    }

    /// Shows readers this from now on.
    void show(Served next) {
        served = next;
    }

    /// Shows readers what the store says, which an owner before may have brought further since the last look.
    void showStored() {
        served = readServed();
    }

    /// Looks how far the process that extends it has come.
    void follow() {
        store.refresh();
        try {
            served = readServed();
        } catch (Malformed e) {
            stopped = "checkpoint: " + e.getMessage();
        }
        store.halted().ifPresent(why -> stopped = why);
    }

    /// The log goes no further until somebody has looked at it.
    void stop(String why) {
        stopped = why;
        extension.detach();
    }

    @Override
    public void close() {
        extension.detach();
        store.close();
    }
}
