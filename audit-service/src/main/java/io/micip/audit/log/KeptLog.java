package io.micip.audit.log;

import java.util.function.Consumer;

import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;

/// A log as it is kept, read beside its owner, who may go on writing: what is below a signed size never changes. There is no
/// verb to write.
///
/// Promised: no more in memory than the one tile or record that is read.
/// Not promised: that it holds what was signed; whoever reads it builds the tree again.
public interface KeptLog extends TileSource {
    /// What a log has committed itself to at the moment of asking.
    /// @param size entries
    /// @param parked how many of them stand for records kept aside
    record Committed(long size, long parked) {}

    /// Where it is kept, in words for operators.
    String where();

    /// How far it has come.
    /// @throws LogStopped if that cannot be read, or is damaged
    Committed committed();

    /// The bytes of a tile, or of a bundle of entries.
    /// @throws MissingTile if it is not there, or not whole
    /// @throws LogStopped if it cannot be read
    /// @throws IllegalArgumentException if it is damaged
    @Override
    byte[] read(TilePath tile);

    /// Hands over each record that is kept aside, as it came, one after the other and in no order; also one whose batch was
    /// never committed.
    /// @throws LogStopped if one cannot be read
    void eachParked(Consumer<byte[]> reader);
}
