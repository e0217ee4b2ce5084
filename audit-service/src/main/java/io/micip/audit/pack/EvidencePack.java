package io.micip.audit.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.record.AuditRecord;
import io.micip.notes.Sha256;

/// Records, a proof of each, and what a stranger needs to check them without us.
///
/// A pack is made in two steps. First its files are fixed, and with them the SHA-256 of the manifest that names them all;
/// that goes into the log as an event. Then the proof of this event joins the pack: so the log's signature covers every
/// byte, and that the pack was made is on record.
public final class EvidencePack {
    private final PackManifest manifest;
    private final SortedMap<String, byte[]> files;

    /// A record and its proof.
    /// @param found the record
    /// @param proof with the entry in it
    public record ProvenRecord(AuditRecord found, TlogProof proof) {}

    /// A log that the answer was made from.
    /// @param number of the log
    /// @param checkpoint what was served of it
    public record AnsweredLog(int number, Checkpoint checkpoint) {}

    /// What a pack is made of.
    /// @param packId its id
    /// @param madeAt when
    /// @param asked the filter's parameters, as they were sent
    /// @param logs all that the answer was made from
    /// @param records in the order of the answer
    /// @param policy the trust policy file, as the platform publishes it
    public record Content(String packId, Instant madeAt, SortedMap<String, String> asked, List<AnsweredLog> logs,
            List<ProvenRecord> records, String policy) {
        public Content {
            asked = new TreeMap<>(asked);
            logs = List.copyOf(logs);
            records = List.copyOf(records);
        }
    }

    private EvidencePack(PackManifest manifest, SortedMap<String, byte[]> files) {
        this.manifest = manifest;
        this.files = files;
    }

    /// Fixes the files of a pack.
    public static EvidencePack of(Content content) {
        var files = new TreeMap<String, byte[]>();
        var records = content.records().stream().map(ProvenRecord::found).toList();
        files.put(PackFiles.README, Instructions.of(content).getBytes(StandardCharsets.UTF_8));
        files.put(PackFiles.POLICY, content.policy().getBytes(StandardCharsets.UTF_8));
        files.put(PackFiles.JSON, written(RecordFormat.NDJSON, records));
        files.put(PackFiles.CSV, written(RecordFormat.CSV, records));
        files.put(PackFiles.PDF, RecordsDocument.of(content));
        content.records().forEach(one -> files.put(PackFiles.proofOf(one.found().place()),
                one.proof().toString().getBytes(StandardCharsets.UTF_8)));
        var logs = content.logs().stream().map(log -> new PackManifest.LogHead(log.number(),
                log.checkpoint().origin(), log.checkpoint().head().size(), log.checkpoint().head().root().toBase64()))
                .toList();
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Sha256.hex(bytes)));
        return new EvidencePack(new PackManifest(PackManifest.FORMAT, content.packId(), content.madeAt(),
                content.asked(), records.size(), logs, hashes), files);
    }

    /// The records as a file of this format.
    static byte[] written(RecordFormat format, List<AuditRecord> records) {
        try (var out = new ByteArrayOutputStream()) {
            var writer = format.writer(out);
            for (var one : records) {
                writer.write(one);
            }
            writer.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What goes into the log before the pack is given out.
    public String manifestSha256() {
        return Sha256.hex(manifest.bytes());
    }

    /// Writes the pack, a zip.
    /// @param manifestProof of the entry that holds [#manifestSha256]
    public void write(TlogProof manifestProof, OutputStream out) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(PackFiles.MANIFEST, manifest.bytes());
        all.put(PackFiles.MANIFEST_PROOF, manifestProof.toString().getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        PackFiles.zip(all, manifest.madeAt(), out);
    }
}
