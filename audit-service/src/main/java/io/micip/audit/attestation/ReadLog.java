package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.micip.audit.log.KeptLog;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TreeEdge;
import io.micip.inventory.ElementKind;

/// One log, all of it read: what its checkpoint names is what was read, for the tree was built again from the entries.
///
/// @param checkpoint signed by the log
/// @param where      it is kept
/// @param parked     records that were put aside because they are no events; read as far as they are text
/// @param records    how many of the entries the searchable records had come to
record ReadLog(Checkpoint checkpoint, String where, long parked, long records) {

    /// Reads all entries under a checkpoint, bundle by bundle, and all that was put aside.
    ///
    /// @param place for the report, such as `log 0`
    /// @throws IOException if not all is there, or it is not what the checkpoint names
    /// @throws io.micip.audit.log.LogStopped if it cannot be read
    static ReadLog read(KeptLog log, String place, Checkpoint checkpoint, TextScan scan) throws IOException {
        long size = checkpoint.head().size();
        var committed = log.committed();
        if (committed.size() < size) {
            throw new IOException(place + ": " + committed.size() + " entries in " + log.where() + " (expected: "
                    + size + ", which its checkpoint names)");
        }
        var tree = TreeEdge.empty();
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            var entries = entries(log, place, TilePath.at(TilePath.ENTRIES, bundle, size));
            entries.forEach(entry -> scan.scan(place + " entries", ElementKind.EVENT,
                    new String(entry, StandardCharsets.UTF_8)));
            tree.grow(entries.stream().map(Hash::ofLeaf).toList());
        }
        if (!tree.head().equals(checkpoint.head())) {
            throw new IOException(place + ": its entries are not those that its checkpoint names");
        }
        long parked = parked(log, place, scan);
        if (parked < committed.parked()) {
            throw new IOException(place + ": " + parked + " records put aside (expected: " + committed.parked()
                    + ", which the log remembers)");
        }
        return new ReadLog(checkpoint, log.where(), parked, 0);
    }

    private static List<byte[]> entries(KeptLog log, String place, TilePath bundle) throws IOException {
        try {
            return EntryBundle.read(log.read(bundle));
        } catch (TileSource.MissingTile e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(place + ": " + bundle + ": damaged", e);
        }
    }

    private static long parked(KeptLog log, String place, TextScan scan) {
        var count = new AtomicLong();
        log.eachParked(raw -> {
            scan.bytes(place + " parked", raw);
            count.incrementAndGet();
        });
        return count.get();
    }

    /// The same, with how far the searchable records had come.
    ReadLog indexedTo(long entries) {
        return new ReadLog(checkpoint, where, parked, entries);
    }
}
