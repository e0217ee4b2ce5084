package io.micip.audit.merkle;

/// A tile and what it holds. The array is the tile's own: whoever gets one does not change it.
/// @param path where it stands
/// @param content its bytes
@SuppressWarnings("ArrayRecordComponent")
public record Tile(TilePath path, byte[] content) {
    /// The hash of a tile in the level above it: the root over the hashes that it holds, which are full ones.
    public static Hash rootOf(byte[] hashes) {
        return rootOf(hashes, 0, hashes.length / Hash.LENGTH);
    }

    private static Hash rootOf(byte[] hashes, int from, int to) {
        if (to - from == 1) {
            return Hash.at(hashes, from);
        }
        int middle = (from + to) >>> 1;
        return Hash.ofNode(rootOf(hashes, from, middle), rootOf(hashes, middle, to));
    }
}
