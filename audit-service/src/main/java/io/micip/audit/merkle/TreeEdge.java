package io.micip.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The right edge of a growing tree: all that is needed to take the next entries and to know the root. It holds, for
/// each level, the hashes of the tile that is not full yet.
///
/// One writer at a time; [#grow] changes it. A caller whose tiles could not be stored throws the edge away.
public final class TreeEdge {
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    private TreeEdge() {}

    /// The edge of a tree without entries.
    public static TreeEdge empty() {
        return new TreeEdge();
    }

    /// The edge of a stored tree, read from its unfinished tiles.
    public static TreeEdge of(long size, TileSource source) {
        var edge = new TreeEdge();
        edge.size = size;
        for (int level = 0; TilePath.count(level, size) > 0; level++) {
            var hashes = new ArrayList<Hash>(TilePath.FULL);
            long index = TilePath.count(level, size) / TilePath.FULL;
            int width = TilePath.width(level, index, size);
            if (width > 0) {
                byte[] content = source.read(new TilePath(level, index, width));
                for (int i = 0; i < width; i++) {
                    hashes.add(Hash.at(content, i));
                }
            }
            edge.levels.add(hashes);
        }
        return edge;
    }

    /// Entries in the tree.
    public long size() {
        return size;
    }

    /// Takes leaf hashes, and answers every tile that is new: the full ones and, last, the unfinished ones as they
    /// stand after the last leaf.
    public List<Tile> grow(List<Hash> leaves) {
        var tiles = new ArrayList<Tile>();
        long before = size;
        for (Hash leaf : leaves) {
            add(0, leaf, tiles);
            size++;
        }
        for (int level = 0; level < levels.size(); level++) {
            boolean changed = TilePath.count(level, before) != TilePath.count(level, size);
            if (changed && !levels.get(level).isEmpty()) {
                tiles.add(tile(level, levels.get(level)));
            }
        }
        return tiles;
    }

    private void add(int level, Hash hash, List<Tile> tiles) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>(TilePath.FULL));
        }
        var hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() == TilePath.FULL) {
            long index = (TilePath.count(level, size + 1) - 1) / TilePath.FULL;
            tiles.add(new Tile(new TilePath(level, index, TilePath.FULL), content(hashes)));
            Hash parent = fold(hashes);
            hashes.clear();
            add(level + 1, parent, tiles);
        }
    }

    private Tile tile(int level, List<Hash> hashes) {
        long index = TilePath.count(level, size) / TilePath.FULL;
        return new Tile(new TilePath(level, index, hashes.size()), content(hashes));
    }

    /// The tree's size and root now.
    public TreeHead head() {
        if (size == 0) {
            return TreeHead.EMPTY;
        }
        Hash root = null;
        for (var hashes : levels) {
            int end = hashes.size();
            while (end > 0) {
                int length = Integer.lowestOneBit(end);
                Hash peak = fold(hashes.subList(end - length, end));
                root = root == null ? peak : Hash.ofNode(peak, root);
                end -= length;
            }
        }
        return new TreeHead(size, Objects.requireNonNull(root, "a tree with entries has a root"));
    }

    private static byte[] content(List<Hash> hashes) {
        byte[] content = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(content, i * Hash.LENGTH);
        }
        return content;
    }

    private static Hash fold(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int middle = hashes.size() / 2;
        return Hash.ofNode(fold(hashes.subList(0, middle)), fold(hashes.subList(middle, hashes.size())));
    }
}
