package io.micip.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.entry.EntryFormat;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.merkle.TreeHead;

/// Checks what a log holds against a tree head that its key has signed: builds the tree anew from the entries and compares
/// every tile, the root, the ids and the records kept aside. The log may go on growing meanwhile.
///
/// Names what is wrong by file and index. Holds one bundle at a time in memory, and what is wrong.
public final class LogAudit {
    private static final int MOST_NAMED = 1_000;

    private final TreeHead signed;
    private final LogContent content;
    private final Pace pace;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<TilePath, byte[]> given = new LinkedHashMap<>();
    private final Map<TilePath, byte @Nullable []> stored = new HashMap<>();
    private final List<Long> withoutRecord = new ArrayList<>();
    private long parked;

    /// Told after each bundle, so that whoever has time can take it.
    public interface Pace {
        /// No pause at all.
        Pace NONE = _ -> {};

        /// @param entries that were checked since the last call
        /// @throws InterruptedException if the check shall end
        void after(int entries) throws InterruptedException;
    }

    private LogAudit(TreeHead signed, LogContent content, Pace pace) {
        this.signed = signed;
        this.content = content;
        this.pace = pace;
    }

    /// What an audit came to.
    /// @param findings everything that is wrong; empty if the log is whole
    /// @param parked records kept aside that are as their entries say
    public record Result(List<Finding> findings, long parked) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /// Checks everything up to a signed size.
    /// @param parkedAtLeast how many records are known to be kept aside
    /// @throws InterruptedException if the pace says so
    public static Result of(LogContent content, TreeHead signed, long parkedAtLeast, Pace pace)
            throws InterruptedException {
        var audit = new LogAudit(signed, content, pace);
        audit.run(parkedAtLeast);
        return new Result(audit.findings, audit.parked);
    }

    private void run(long parkedAtLeast) throws InterruptedException {
        var tree = TreeEdge.empty();
        for (long index = 0; index * TilePath.FULL < signed.size(); index++) {
            var path = TilePath.at(TilePath.ENTRIES, index, signed.size());
            bundle(path, tree);
            pace.after(path.width());
        }
        boolean entriesAreRight = tree.head().equals(signed);
        if (!given.isEmpty()) {
            blame();
        } else if (!entriesAreRight && findings.isEmpty()) {
            findings.add(Finding.of("root", "entries and tiles agree on " + tree.head().root() + " (signed: "
                    + signed.root() + "); the whole log was exchanged"));
        }
        if (parked < parkedAtLeast) {
            withoutRecord.forEach(at -> findings.add(Finding.at("parked/" + at, at, "missing")));
        }
    }

    private void bundle(TilePath path, TreeEdge tree) {
        long from = tree.size();
        byte[] leafTile = read(new TilePath(0, path.index(), path.width()));
        var leaves = new ArrayList<Hash>();
        var entries = entries(path, from);
        for (int i = 0; i < path.width(); i++) {
            leaves.add(i < entries.size() ? Hash.ofLeaf(entries.get(i)) : standIn(leafTile, i));
        }
        if (given.size() < MOST_NAMED) {
            tree.grow(leaves).forEach(this::compare);
        } else {
            tree.grow(leaves);
        }
        ids(from, entries);
        for (int i = 0; i < entries.size(); i++) {
            if (EntryFormat.looksParked(entries.get(i))) {
                parked(from + i, entries.get(i));
            }
        }
    }

    /// The entries that can be read, at most as many as the bundle must have.
    private List<byte[]> entries(TilePath path, long from) {
        byte[] bytes = read(path);
        if (bytes == null) {
            findings.add(Finding.at(path.path(), from, "missing"));
            return List.of();
        }
        List<byte[]> entries;
        try {
            entries = EntryBundle.read(bytes);
        } catch (IllegalArgumentException _) {
            findings.add(Finding.at(path.path(), from, "cut off, or its lengths are not those of its entries"));
            return List.of();
        }
        if (entries.size() == path.width()) {
            return entries;
        }
        findings.add(Finding.at(path.path(), from + Math.min(entries.size(), path.width()),
                entries.size() + " entries (expected: " + path.width() + ")"));
        return entries.subList(0, Math.min(entries.size(), path.width()));
    }

    /// Where an entry cannot be read, its stored hash stands for it, so that all else can still be judged.
    private static Hash standIn(byte @Nullable [] leafTile, int index) {
        int from = index * Hash.LENGTH;
        return leafTile == null || leafTile.length < from + Hash.LENGTH
                ? Hash.OF_EMPTY_TREE
                : Hash.of(Arrays.copyOfRange(leafTile, from, from + Hash.LENGTH));
    }

    private byte @Nullable [] read(TilePath path) {
        try {
            return content.read(path);
        } catch (TileSource.MissingTile | IllegalArgumentException | IndexOutOfBoundsException _) {
            return null; // gone, or so cut that the part asked for is not in it
        }
    }

    private void compare(Tile tile) {
        var path = tile.path();
        if (path.width() < TilePath.width(path.level(), path.index(), signed.size())) {
            return; // a part on the way; the tile itself comes
        }
        byte[] kept = read(path);
        if (!Arrays.equals(kept, tile.content())) {
            given.put(path, tile.content());
            stored.put(path, kept);
        }
    }

    private void blame() {
        var blame = new Blame(signed, given, stored, content);
        given.forEach((path, byEntries) -> {
            byte[] right = blame.right(path);
            byte[] kept = stored.get(path);
            if (right == null || !Arrays.equals(right, kept)) {
                findings.add(wrongTile(path, Objects.requireNonNullElse(right, byEntries), kept));
            }
            if (path.level() == 0 && (right == null || !Arrays.equals(right, byEntries))) {
                wrongEntries(path, Objects.requireNonNullElse(right, Objects.requireNonNullElse(kept, byEntries)),
                        byEntries);
            }
        });
    }

    private static Finding wrongTile(TilePath path, byte[] right, byte @Nullable [] kept) {
        long first = path.index() * TilePath.FULL;
        if (kept == null) {
            return Finding.at(path.path(), first, "missing");
        }
        return kept.length == right.length
                ? Finding.at(path.path(), first + firstDifference(right, kept, 0), "not the hash that was signed")
                : Finding.at(path.path(), first + Math.min(kept.length, right.length) / Hash.LENGTH,
                        kept.length + " bytes (expected: " + right.length + ")");
    }

    private void wrongEntries(TilePath leafTile, byte[] right, byte[] byEntries) {
        var bundle = new TilePath(TilePath.ENTRIES, leafTile.index(), leafTile.width());
        if (findings.stream().anyMatch(found -> found.file().equals(bundle.path()))) {
            return; // unreadable, and said so
        }
        for (int i = firstDifference(right, byEntries, 0); i >= 0; i = firstDifference(right, byEntries, i + 1)) {
            findings.add(Finding.at(bundle.path(), leafTile.index() * TilePath.FULL + i,
                    "not the entry that was signed"));
        }
    }

    /// The first hash, from one on, that two tiles do not have in common; -1 if there is none.
    private static int firstDifference(byte[] one, byte[] other, int from) {
        int start = Math.min(from * Hash.LENGTH, Math.min(one.length, other.length));
        int at = Arrays.mismatch(one, start, one.length, other, start, other.length);
        return at < 0 ? -1 : (start + at) / Hash.LENGTH;
    }

    private void ids(long from, List<byte[]> entries) {
        var wanted = new HashMap<UUID, Long>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                wanted.put(EntryFormat.idOf(entries.get(i)), from + i);
            } catch (IllegalArgumentException _) {
                continue; // no entry of this format, so not the one that was signed
            }
        }
        var known = content.positionsOf(wanted.keySet());
        if (known.equals(wanted)) {
            return;
        }
        wanted.forEach((id, position) -> {
            if (!position.equals(known.get(id))) {
                findings.add(Finding.at("ids", position, "the id leads to "
                        + (known.containsKey(id) ? "position " + known.get(id) : "nothing")));
            }
        });
    }

    private void parked(long position, byte[] entry) {
        var raw = content.parkedRecord(position);
        if (raw.isEmpty()) {
            withoutRecord.add(position);
        } else if (new String(entry, StandardCharsets.UTF_8).contains(Hash.ofBytes(raw.get()).toHex())) {
            parked++;
        } else {
            parked++;
            findings.add(Finding.at("parked/" + position, position, "not the record that its entry names"));
        }
    }
}
