package io.micip.audit.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.pack.EvidencePack.AnsweredLog;
import io.micip.audit.pack.EvidencePack.ProvenRecord;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvidencePackTest {
    private static final String ORIGIN = "log.example/0";
    private static final NoteSigner LOG = NoteSigner.generate(ORIGIN);
    private static final TrustPolicy POLICY = TrustPolicy.of(List.of(LOG.verifierKey()));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] FIRST = entry("/data-sets/1");
    private static final byte[] SECOND = entry("/data-sets/2");

    private static byte[] entry(String subject) {
        return ("{\"id\":\"1\",\"subject\":\"" + subject + "\",\"time\":\"2026-11-23T11:00:00Z\",\"type\":\"t\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A log of these entries, and the proof of one of them.
    private static TlogProof proof(int index, byte[]... entries) {
        var leaves = List.of(entries).stream().map(Hash::ofLeaf).toList();
        var tree = TreeEdge.empty();
        tree.grow(leaves);
        var note = LOG.sign(new Checkpoint(ORIGIN, tree.head()).text());
        var path = new ArrayList<Hash>();
        if (leaves.size() > 1) {
            path.add(leaves.get(1 - index));
        }
        return new TlogProof(Optional.of(entries[index]), index, path, note);
    }

    private static ProvenRecord record(int index) {
        byte[] entry = index == 0 ? FIRST : SECOND;
        return new ProvenRecord(AuditRecord.of(new Place(0, index), entry), proof(index, FIRST, SECOND));
    }

    private static EvidencePack pack() {
        return EvidencePack.of(new EvidencePack.Content("p1", NOON, new TreeMap<>(Map.of("district", "82030")),
                List.of(new AnsweredLog(0, Checkpoint.parse(proof(0, FIRST, SECOND).checkpoint().text()))),
                List.of(record(0), record(1)), POLICY.toString()));
    }

    private static TlogProof manifestProof(String loggedSha256) {
        byte[] made = ("{\"data\":{\"sha256\":\"" + loggedSha256
                + "\"},\"id\":\"2\",\"type\":\"io.micip.audit.pack-made.v1\"}").getBytes(StandardCharsets.UTF_8);
        return proof(0, made);
    }

    private static byte[] zip(EvidencePack pack, String loggedSha256) {
        try (var out = new ByteArrayOutputStream()) {
            pack.write(manifestProof(loggedSha256), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] changed(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream()) {
            PackFiles.zip(files, NOON, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] whole() {
        var pack = pack();
        return zip(pack, pack.manifestSha256());
    }

    @Test
    void provesItself() {
        var verdict = PackVerdict.of(whole(), POLICY);

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict.records()).isEqualTo(2);
        assertThat(verdict.asked()).containsEntry("district", "82030");
        assertThat(verdict.logs()).containsEntry(ORIGIN, 2L);
        assertThat(verdict.madeAt()).isEqualTo(NOON);
    }

    @Test
    void holdsTheRecordsAndTheWordsThatTellHowToCheckThem() {
        var files = PackFiles.unzip(whole());

        assertThat(files).containsOnlyKeys("README.txt", "manifest.json", "manifest.tlog-proof",
                "proofs/0-0.tlog-proof", "proofs/0-1.tlog-proof", "published.tlog-policy", "records.csv",
                "records.ndjson", "records.pdf");
        assertThat(new String(files.get("records.ndjson"), StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8)).contains("district = 82030",
                "verify PACK.zip --policy POLICY", "2 records");
    }

    /// As packs were before there was a document in them.
    @Test
    void provesAPackWithoutADocument() {
        var files = PackFiles.unzip(whole());
        var manifest = PackManifest.parse(files.get("manifest.json"));
        var named = new TreeMap<>(manifest.files());
        named.remove("records.pdf");
        var earlier = new PackManifest(manifest.format(), manifest.packId(), manifest.madeAt(), manifest.asked(),
                manifest.records(), manifest.logs(), named);
        files.remove("records.pdf");
        files.put("manifest.json", earlier.bytes());
        files.put("manifest.tlog-proof", manifestProof(Sha256.hex(earlier.bytes())).toString()
                .getBytes(StandardCharsets.UTF_8));

        assertThat(wrong(changed(files))).isEmpty();
    }

    @Test
    void isTheSameForTheSameContent() {
        assertThat(pack().manifestSha256()).isEqualTo(pack().manifestSha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.txt", "manifest.json", "manifest.tlog-proof", "proofs/0-0.tlog-proof",
            "proofs/0-1.tlog-proof", "records.csv", "records.ndjson", "records.pdf"})
    void namesEveryFileOfWhichAByteWasChanged(String name) {
        var files = PackFiles.unzip(whole());
        int step = 1 + files.get(name).length / 200;
        for (int at = 0; at < files.get(name).length; at += step) {
            var tampered = new TreeMap<>(files);
            byte[] content = files.get(name).clone();
            content[at] ^= 1;
            tampered.put(name, content);
            assertThat(wrong(changed(tampered))).as(name + " byte " + at).anyMatch(wrong -> wrong.startsWith(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.txt", "manifest.json", "manifest.tlog-proof", "proofs/0-0.tlog-proof",
            "records.csv", "records.ndjson", "records.pdf"})
    void namesEveryFileThatIsMissing(String name) {
        var files = PackFiles.unzip(whole());
        files.remove(name);

        assertThat(wrong(changed(files))).anyMatch(wrong -> wrong.startsWith(name));
    }

    private static List<String> wrong(byte[] zip) {
        try {
            return PackVerdict.of(zip, POLICY).wrong();
        } catch (Malformed e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void namesAFileThatWasAdded() {
        var files = PackFiles.unzip(whole());
        files.put("proofs/0-7.tlog-proof", files.get("proofs/0-0.tlog-proof"));

        assertThat(wrong(changed(files))).contains("proofs/0-7.tlog-proof: is not part of the pack that was made");
    }

    @Test
    void refusesAZipThatOpensOtherwiseElsewhere() {
        byte[] genuine = whole();
        byte[] forged = changed(Map.of("manifest.json", new byte[]{'{', '}'}));
        byte[] both = new byte[genuine.length + forged.length];
        System.arraycopy(genuine, 0, both, 0, genuine.length);
        System.arraycopy(forged, 0, both, genuine.length, forged.length);

        assertThat(wrong(both)).isNotEmpty().noneMatch(String::isEmpty);
    }

    @Test
    void findsARecordLeftOutByWhoWroteTheManifestAnew() {
        var short0 = EvidencePack.of(new EvidencePack.Content("p1", NOON, new TreeMap<>(),
                List.of(new AnsweredLog(0, Checkpoint.parse(proof(0, FIRST, SECOND).checkpoint().text()))),
                List.of(record(0)), POLICY.toString()));

        assertThat(wrong(zip(short0, pack().manifestSha256())))
                .containsExactly("manifest.json: is not the one whose SHA-256 the log holds");
    }

    @Test
    void takesNoProofOfAnotherEntryForTheManifests() {
        var files = PackFiles.unzip(whole());
        files.put("manifest.tlog-proof", files.get("proofs/0-0.tlog-proof"));

        assertThat(wrong(changed(files))).anyMatch(wrong -> wrong.startsWith("manifest.tlog-proof: proves another"));
    }

    @Test
    void trustsNobodysKeyButThePolicys() {
        var stranger = TrustPolicy.of(List.of(NoteSigner.generate(ORIGIN).verifierKey()));

        assertThat(PackVerdict.of(whole(), stranger).isProven()).isFalse();
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> PackVerdict.of(new byte[]{'P', 'K'}, POLICY));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> PackVerdict.of(changed(Map.of("manifest.json", new byte[]{'{', '}'})), POLICY));
    }
}
