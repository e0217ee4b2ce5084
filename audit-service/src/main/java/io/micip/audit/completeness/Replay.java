package io.micip.audit.completeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.mirror.MirrorDirectory;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

/// All entries of one log read again, from the first: they give the root that the log has signed, or the replay fails.
/// @param origin of the log
/// @param head as far as the answer went
/// @param taken the records below that size that the filter takes
/// @param witnesses who cosigned the checkpoint that the mirror holds
/// @param quorum whether those are as many as the policy asks for
record Replay(String origin, TreeHead head, List<AuditRecord> taken, Set<String> witnesses, boolean quorum) {
    Replay {
        taken = List.copyOf(taken);
        witnesses = Set.copyOf(witnesses);
    }

    /// Reads a mirrored log.
    /// @param size how far the answer went
    /// @throws Malformed in plain words, if the mirror is not what a trusted log has signed, or too short
    static Replay of(int number, MirrorDirectory log, long size, RecordFilter filter, TrustPolicy policy)
            throws IOException {
        var note = log.checkpoint().orElseThrow(() -> new Malformed("log " + number + ": the mirror does not hold it"));
        var signed = Checkpoint.parse(note.text());
        if (note.verifiedBy(policy.logKeys(signed.origin())).isEmpty()) {
            throw new Malformed("log " + number + ": its checkpoint is not signed by a key that the policy names");
        }
        if (signed.head().size() < size) {
            throw new Malformed("log " + number + ": the mirror holds " + signed.head().size() + " entries, and the "
                    + "answer was made from " + size + "; let the mirror follow, then ask again");
        }
        var reading = new Reading(number, log, size, filter);
        reading.readTo(signed.head().size());
        if (!reading.edge.head().equals(signed.head())) {
            throw new Malformed("log " + number + ": the mirror's entries do not give the root that was signed");
        }
        var cosigners = note.verifiedBy(policy.witnessKeys());
        var names = new HashSet<>(cosigners.stream().map(VerifierKey::name).toList());
        return new Replay(signed.origin(), reading.head, reading.taken, names, policy.isMetBy(cosigners));
    }

    private static final class Reading {
        private final int number;
        private final MirrorDirectory log;
        private final long size;
        private final RecordFilter filter;
        private final TreeEdge edge = TreeEdge.empty();
        private final List<AuditRecord> taken = new ArrayList<>();
        private TreeHead head = TreeHead.EMPTY;

        Reading(int number, MirrorDirectory log, long size, RecordFilter filter) {
            this.number = number;
            this.log = log;
            this.size = size;
            this.filter = filter;
        }

        void readTo(long end) {
            try {
                for (long bundle = 0; bundle * TilePath.FULL < end; bundle++) {
                    take(EntryBundle.read(log.read(TilePath.at(TilePath.ENTRIES, bundle, end))));
                }
            } catch (TileSource.MissingTile | IllegalArgumentException e) {
                throw new Malformed("log " + number + ": " + e.getMessage()
                        + " (expected: a mirror with entries, made with --token-file and begun before any were retired;"
                        + " of entries whose words it does not hold nothing can be shown)");
            }
        }

        private void take(List<byte[]> entries) {
            for (byte[] entry : entries) {
                if (edge.size() < size) {
                    var found = AuditRecord.of(new Place(number, edge.size()), entry);
                    if (filter.takes(found)) {
                        taken.add(found);
                    }
                }
                edge.grow(List.of(Hash.ofLeaf(entry)));
                if (edge.size() == size) {
                    head = edge.head();
                }
            }
        }
    }
}
