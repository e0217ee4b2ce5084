package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.micip.audit.directorylog.LogFiles;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TreeEdge;
import io.micip.inventory.ElementKind;

/// One log, all of it read: what its checkpoint names is what was read, for the tree was built again from the entries.
///
/// @param checkpoint signed by the log
/// @param parked     records that were put aside because they are no events; read as far as they are text
/// @param records    how many of the entries the searchable records had come to
record ReadLog(Checkpoint checkpoint, long parked, long records) {

    /// Reads all entries under a checkpoint and all that was put aside.
    ///
    /// @param directory of the log
    /// @param place     for the report, such as `log 0`
    /// @throws IOException if they cannot be read, or are not what the checkpoint names
    static ReadLog read(Path directory, String place, Checkpoint checkpoint, TextScan scan) throws IOException {
        var files = new LogFiles(directory);
        long size = checkpoint.head().size();
        var tree = TreeEdge.empty();
        try {
            for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
                var entries = files.entries(bundle, size);
                entries.forEach(entry -> scan.scan(place + " entries", ElementKind.EVENT,
                        new String(entry, StandardCharsets.UTF_8)));
                tree.grow(entries.stream().map(Hash::ofLeaf).toList());
            }
            if (!tree.head().equals(checkpoint.head())) {
                throw new IOException(place + ": its entries are not those that its checkpoint names");
            }
            return new ReadLog(checkpoint, parked(files, place, scan), 0);
        } catch (NoSuchFileException _) {
            throw new IOException(place + ": files of it are missing");
        }
    }

    private static long parked(LogFiles files, String place, TextScan scan) throws IOException {
        var positions = files.parked();
        for (long position : positions) {
            scan.bytes(place + " parked", files.parked(position));
        }
        return positions.size();
    }

    /// The same, with how far the searchable records had come.
    ReadLog indexedTo(long entries) {
        return new ReadLog(checkpoint, parked, entries);
    }
}
