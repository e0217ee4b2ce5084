package io.micip.audit.merkle;

/// Where tiles come from: a store, a directory, another log over the network.
///
/// Not promised: that the bytes are right. Whoever draws a conclusion from a tile checks it against a signed root.
@FunctionalInterface
public interface TileSource {
    /// The bytes of the tile: 32 for each hash, or the framed entries of a bundle.
    /// @throws MissingTile if the source has no such tile, or not of this width
    byte[] read(TilePath tile);

    /// A tile that a tree of the given size must have is not there.
    final class MissingTile extends IllegalStateException {
        /// The tile that is missing.
        public MissingTile(TilePath tile) {
            super(tile.path() + ": missing");
        }
    }
}
