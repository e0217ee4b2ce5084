package io.micip.audit.mirror;

import java.io.IOException;

import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.notes.SignedNote;

/// A log that somebody else serves as C2SP tlog-tiles.
///
/// Not promised: that anything it says is true.
interface RemoteLog {
    /// Its newest checkpoint, unchecked.
    /// @throws IOException if it did not answer
    SignedNote checkpoint() throws IOException;

    /// A tile or bundle, or the part of one.
    /// @throws TileSource.MissingTile if it has none
    /// @throws IOException if it did not answer
    byte[] tile(TilePath path) throws IOException;
}
