package io.micip.audit.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.merkle.TreeHead;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// Follows one log. It grows its own tree from what it fetches, and believes a checkpoint only if that tree has the same
/// root; so each checkpoint is consistent with every one before. With entries it takes nothing but those for granted of
/// nobody: leaves and tiles follow from them, and the tiles served are compared. Of entries that the log has retired it takes
/// the hashes, as far as the published minimum index allows; the signed root holds the log to these.
final class LogMirror {
    private final RemoteLog remote;
    private final MirrorDirectory held;
    private final List<VerifierKey> keys;
    private final ForkProof proof;
    private final boolean withEntries;
    private long minimum; // it never falls, so it is asked for again only where it is too low
    private long hashesTo;

    /// @param keys of the log
    /// @param withEntries whether entries are followed, or hashes alone
    LogMirror(RemoteLog remote, MirrorDirectory held, List<VerifierKey> keys, ForkProof proof, boolean withEntries) {
        this.remote = remote;
        this.held = held;
        this.keys = List.copyOf(keys);
        this.proof = proof;
        this.withEntries = withEntries;
    }

    /// Looks once.
    /// @throws IOException if the log did not answer, or the disk failed
    Following follow() throws IOException {
        if (proof.isThere()) {
            return new Following.Forked("a fork was found earlier");
        }
        hashesTo = 0;
        var note = remote.checkpoint();
        try {
            var checkpoint = Checkpoint.parse(note.text());
            if (note.verifiedBy(keys).isEmpty() || !keys.getFirst().name().equals(checkpoint.origin())) {
                return new Following.Wrong("the checkpoint is not signed by the log's key");
            }
            return compare(note, checkpoint.head());
        } catch (Malformed | TileSource.MissingTile e) {
            held.undo();
            return new Following.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Following compare(SignedNote note, TreeHead served) throws IOException {
        var before = held.head();
        if (served.size() > before.size()) {
            return extend(note, before, served);
        }
        var then = new TileTree(before.size(), held).headAt(served.size());
        if (!then.equals(served)) {
            return forked(note, "size " + served.size() + " has had root " + then.root() + " and is served with "
                    + served.root());
        }
        if (served.size() == before.size()) {
            if (held.checkpoint().filter(known -> known.toString().equals(note.toString())).isEmpty()) {
                held.commit(note); // more cosignatures may have come
            }
            return new Following.Verified(before.size(), served.size(), hashesTo);
        }
        return new Following.Behind(before.size(), served.size());
    }

    private Following extend(SignedNote note, TreeHead before, TreeHead served) throws IOException {
        var edge = TreeEdge.of(before.size(), held);
        if (!edge.head().equals(before)) {
            return new Following.Wrong("the mirror's own tiles are damaged (expected: root " + before.root() + ")");
        }
        Map<Integer, Tile> unfinished = new TreeMap<>();
        boolean continued = true;
        for (long index = before.size() / TilePath.FULL; continued && index * TilePath.FULL < served.size(); index++) {
            var leaves = leaves(index, served.size());
            int known = (int) (edge.size() - index * TilePath.FULL);
            continued = known == 0 || leaves.subList(0, known).equals(known(index, before.size()));
            for (Tile tile : continued ? edge.grow(leaves.subList(known, leaves.size())) : List.<Tile>of()) {
                if (tile.path().isFull()) {
                    keep(tile);
                } else {
                    unfinished.put(tile.path().level(), tile);
                }
            }
        }
        for (Tile tile : continued ? unfinished.values() : List.<Tile>of()) {
            var path = tile.path();
            if (path.width() == TilePath.width(path.level(), path.index(), served.size())) {
                keep(tile);
            }
        }
        if (continued && edge.head().equals(served)) {
            held.commit(note);
            return new Following.Verified(before.size(), served.size(), hashesTo);
        }
        held.undo();
        return contradicted(note, before, served);
    }

    /// The leaf hashes that are held of a bundle.
    private List<Hash> known(long index, long size) {
        var path = TilePath.at(0, index, size);
        return hashes(path, held.read(path));
    }

    /// The leaf hashes of a bundle: from its entries, or as they are served.
    private List<Hash> leaves(long index, long size) throws IOException {
        if (!withEntries) {
            return served(index, size);
        }
        var path = TilePath.at(TilePath.ENTRIES, index, size);
        try {
            byte[] bundle = remote.tile(path);
            List<byte[]> entries = entries(path, bundle);
            held.write(path, bundle);
            return entries.stream().map(Hash::ofLeaf).toList();
        } catch (RemoteLog.Retired e) {
            long end = (index + 1) * TilePath.FULL;
            if (end > minimum) {
                minimum = remote.minimumIndex(keys.getFirst().name());
            }
            if (end > minimum) {
                throw new Malformed(e.getMessage() + ", and the minimum index that is published is " + minimum);
            }
            hashesTo = end;
            return served(index, size);
        }
    }

    private List<Hash> served(long index, long size) throws IOException {
        var path = TilePath.at(0, index, size);
        return hashes(path, remote.tile(path));
    }

    private static List<byte[]> entries(TilePath path, byte[] bundle) {
        try {
            var entries = EntryBundle.read(bundle);
            if (entries.size() == path.width()) {
                return entries;
            }
            throw new Malformed(path + ": " + entries.size() + " entries (expected: " + path.width() + ")");
        } catch (IllegalArgumentException e) {
            throw new Malformed(path + ": " + e.getMessage());
        }
    }

    private static List<Hash> hashes(TilePath path, byte[] tile) {
        if (tile.length != path.width() * Hash.LENGTH) {
            throw new Malformed(path + ": " + tile.length + " bytes (expected: " + path.width() * Hash.LENGTH + ")");
        }
        var hashes = new ArrayList<Hash>();
        for (int at = 0; at < tile.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(tile, at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    private void keep(Tile tile) throws IOException {
        boolean fetched = !withEntries && tile.path().level() == 0;
        if (!fetched && !Arrays.equals(remote.tile(tile.path()), tile.content())) {
            throw new Malformed(tile.path() + ": not what the entries give");
        }
        held.write(tile.path(), tile.content());
    }

    /// A signed root that our tree does not have. If the log's own tiles have it, and had another root when they were as
    /// large as ours, its key has signed both.
    private Following contradicted(SignedNote note, TreeHead before, TreeHead served) throws IOException {
        var theirs = new TileTree(served.size(), path -> {
            try {
                return remote.tile(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            boolean signedTree = theirs.headAt(served.size()).equals(served);
            if (signedTree && !theirs.headAt(before.size()).equals(before)) {
                return forked(note, "the log of size " + served.size() + " does not begin with the " + before.size()
                        + " entries that it had signed");
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Following.Wrong("entries or tiles do not give the root that was signed, " + served.root());
    }

    private Following forked(SignedNote note, String why) throws IOException {
        proof.keep(held.checkpoint().orElse(note), note);
        return new Following.Forked(why);
    }
}
