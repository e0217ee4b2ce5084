package io.micip.audit.pack;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.pack.EvidencePack.AnsweredLog;
import io.micip.notes.Malformed;

/// What a pack says it answers, and its answer. Nothing of it is proven; see [PackVerdict].
/// @param asked the filter's parameters
/// @param logs each log, as far as the answer went
/// @param records the file of records, NDJSON
@SuppressWarnings("ArrayRecordComponent")
public record PackedAnswer(SortedMap<String, String> asked, List<AnsweredLog> logs, byte[] records) {
    public PackedAnswer {
        asked = new TreeMap<>(asked);
        logs = List.copyOf(logs);
    }

    /// Reads a pack.
    /// @throws Malformed if it is none
    public static PackedAnswer of(byte[] zip) {
        var files = PackFiles.unzip(zip);
        if (!files.containsKey(PackFiles.MANIFEST)) {
            throw new Malformed(PackFiles.MANIFEST + ": is missing");
        }
        var manifest = PackManifest.parse(files.get(PackFiles.MANIFEST));
        try {
            var logs = manifest.logs().stream().map(log -> new AnsweredLog(log.log(),
                    new Checkpoint(log.origin(), new TreeHead(log.size(), Hash.ofBase64(log.root()))))).toList();
            return new PackedAnswer(manifest.asked(), logs, files.getOrDefault(PackFiles.JSON, new byte[0]));
        } catch (IllegalArgumentException e) {
            throw new Malformed(PackFiles.MANIFEST + ": " + e.getMessage());
        }
    }
}
