package io.micip.audit.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Trees for tests: the definitions of RFC 6962 section 2.1 written down as they stand, and tiles kept in memory.
final class TreeShapes {
    private TreeShapes() {}

    static List<Hash> leaves(int count) {
        var leaves = new ArrayList<Hash>(count);
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> inclusion(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(n - 1);
        return m < k
                ? with(inclusion(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : with(inclusion(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    static List<Hash> consistency(int m, List<Hash> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = Integer.highestOneBit(n - 1);
        return m <= k
                ? with(consistency(m, leaves.subList(0, k), known), root(leaves.subList(k, n)))
                : with(consistency(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    static <T> List<T> with(List<T> list, T last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all;
    }

    static TreeHead head(List<Hash> leaves) {
        return new TreeHead(leaves.size(), root(leaves));
    }

    static MemoryTiles tiles(List<Hash> leaves) {
        var tiles = new MemoryTiles();
        tiles.keep(TreeEdge.empty().grow(leaves));
        return tiles;
    }

    static final class MemoryTiles implements TileSource {
        private final Map<TilePath, byte[]> kept = new HashMap<>();

        void keep(List<Tile> tiles) {
            tiles.forEach(tile -> kept.put(tile.path(), tile.content()));
        }

        @Override
        public byte[] read(TilePath tile) {
            byte[] content = kept.get(tile);
            if (content == null) {
                throw new MissingTile(tile);
            }
            return content;
        }

        long count(int level, boolean full) {
            return kept.keySet().stream().filter(tile -> tile.level() == level && tile.isFull() == full).count();
        }
    }
}
