package io.micip.audit.merkle;

/// A tile and what it holds. The array is the tile's own: whoever gets one does not change it.
/// @param path where it stands
/// @param content its bytes
@SuppressWarnings("ArrayRecordComponent")
public record Tile(TilePath path, byte[] content) {}
