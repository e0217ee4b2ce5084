package io.micip.audit.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tree of a known size that is read from its tiles: its roots and its proofs, at this size and at each one before.
///
/// Keeps the tiles it has read, so one instance serves one question; not for use by several threads.
/// Source: RFC 6962 sections 2.1.1 and 2.1.2.
public final class TileTree {
    private final long size;
    private final TileSource source;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    /// A tree of this size, over these tiles.
    public TileTree(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    /// The tree head at a size up to the tree's own.
    public TreeHead headAt(long atSize) {
        requireWithin(atSize);
        return atSize == 0 ? TreeHead.EMPTY : new TreeHead(atSize, range(0, atSize));
    }

    /// The leaf hash at an index.
    public Hash leaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index: " + index + " (expected: 0 to below " + size + ")");
        }
        return complete(0, index);
    }

    /// The path from a leaf to the root of the tree at a size, the leaf's sibling first.
    public List<Hash> inclusion(long index, long atSize) {
        requireWithin(atSize);
        if (index < 0 || index >= atSize) {
            throw new IllegalArgumentException("index: " + index + " (expected: 0 to below " + atSize + ")");
        }
        var path = new ArrayList<Hash>();
        includeInto(path, index, 0, atSize);
        return List.copyOf(path);
    }

    /// The proof that the tree at a later size begins with the tree at an earlier one.
    public List<Hash> consistency(long earlier, long later) {
        requireWithin(later);
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("earlier size: " + earlier + " (expected: 0 to " + later + ")");
        }
        var path = new ArrayList<Hash>();
        if (earlier > 0) {
            consistInto(path, earlier, 0, later, true);
        }
        return List.copyOf(path);
    }

    private void includeInto(List<Hash> path, long index, long from, long to) {
        if (to - from == 1) {
            return;
        }
        long split = split(to - from);
        if (index < split) {
            includeInto(path, index, from, from + split);
            path.add(range(from + split, to));
        } else {
            includeInto(path, index - split, from + split, to);
            path.add(range(from, from + split));
        }
    }

    private void consistInto(List<Hash> path, long earlier, long from, long to, boolean known) {
        if (earlier == to - from) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long split = split(to - from);
        if (earlier <= split) {
            consistInto(path, earlier, from, from + split, known);
            path.add(range(from + split, to));
        } else {
            consistInto(path, earlier - split, from + split, to, false);
            path.add(range(from, from + split));
        }
    }

    private Hash range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return complete(height, from >> height);
        }
        long split = split(length);
        return Hash.ofNode(range(from, from + split), range(from + split, to));
    }

    /// A complete subtree: found in the tile that holds its 2^r top hashes, and folded from them.
    private Hash complete(int height, long index) {
        int level = height / TilePath.HEIGHT;
        int folds = height % TilePath.HEIGHT;
        long first = index << folds;
        var tile = TilePath.at(level, first / TilePath.FULL, size);
        byte[] bytes = read.computeIfAbsent(tile, this::readTile);
        int offset = (int) (first % TilePath.FULL);
        var hashes = new Hash[1 << folds];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hash.at(bytes, offset + i);
        }
        for (int width = hashes.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                hashes[i] = Hash.ofNode(hashes[2 * i], hashes[2 * i + 1]);
            }
        }
        return hashes[0];
    }

    private byte[] readTile(TilePath tile) {
        byte[] bytes = source.read(tile);
        if (bytes.length != tile.width() * Hash.LENGTH) {
            throw new TileSource.MissingTile(tile);
        }
        return bytes;
    }

    private void requireWithin(long atSize) {
        if (atSize < 0 || atSize > size) {
            throw new IllegalArgumentException("size: " + atSize + " (expected: 0 to " + size + ")");
        }
    }

    /// The largest power of two below n.
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
