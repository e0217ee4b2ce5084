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
    /// @throws Retired for a bundle that is given out no more
    /// @throws IOException if it did not answer
    byte[] tile(TilePath path) throws IOException;

    /// The first entry that is given out in bundles, as it is published for the log of this origin; 0 if nothing is.
    /// @throws IOException if it did not answer
    long minimumIndex(String origin) throws IOException;

    /// The log refuses a bundle for its age.
    final class Retired extends IOException {
        Retired(TilePath bundle) {
            super(bundle + ": given out no more");
        }
    }
}
