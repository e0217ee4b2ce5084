package io.micip.audit.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.proof.ProofVerdict;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.Malformed;
import io.micip.notes.Sha256;

/// What an offline check of a pack found: nothing wrong, or every file that is wrong, by name.
/// @param wrong in plain words, each beginning with a file's name; empty when the pack is proven whole
/// @param records how many records are proven
/// @param madeAt when the pack says it was made
/// @param asked the filter it says it answers
/// @param logs each log the records stand in, with the size signed
/// @param witnesses those whose cosignatures hold on every proof
public record PackVerdict(List<String> wrong, int records, Instant madeAt, SortedMap<String, String> asked,
        SortedMap<String, Long> logs, SortedSet<String> witnesses) {
    private static final String MADE = "io.micip.audit.pack-made.v1";
    private static final JsonMapper JSON = new JsonMapper();

    public PackVerdict {
        wrong = List.copyOf(wrong);
        asked = new TreeMap<>(asked);
        logs = new TreeMap<>(logs);
        witnesses = new TreeSet<>(witnesses);
    }

    /// Whether every byte of the pack is what the log vouches for.
    public boolean isProven() {
        return wrong.isEmpty();
    }

    /// Checks a pack against a policy, with nothing else: no network, no clock, no trust in the pack's maker.
    /// @throws Malformed if it is no pack at all
    public static PackVerdict of(byte[] zip, TrustPolicy policy) {
        return new Check(PackFiles.unzip(zip), policy).verdict();
    }

    private static final class Check {
        private final Map<String, byte[]> files;
        private final TrustPolicy policy;
        private final List<String> wrong = new ArrayList<>();
        private final List<ProofVerdict.Proven> proven = new ArrayList<>();

        Check(Map<String, byte[]> files, TrustPolicy policy) {
            this.files = files;
            this.policy = policy;
        }

        PackVerdict verdict() {
            var manifest = PackManifest.parse(file(PackFiles.MANIFEST));
            manifest(file(PackFiles.MANIFEST));
            contents(manifest);
            var records = records(manifest);
            written(PackFiles.JSON, RecordFormat.NDJSON, records);
            written(PackFiles.CSV, RecordFormat.CSV, records);
            var logs = new TreeMap<String, Long>();
            proven.forEach(one -> logs.merge(one.checkpoint().origin(), one.checkpoint().head().size(), Math::max));
            return new PackVerdict(wrong, records.size(), manifest.madeAt(), manifest.asked(), logs, witnesses());
        }

        private byte[] file(String name) {
            byte[] content = files.get(name);
            if (content == null) {
                throw new Malformed(name + ": is missing");
            }
            return content;
        }

        /// The log holds the manifest's SHA-256.
        private void manifest(byte[] manifest) {
            var entry = proven(PackFiles.MANIFEST_PROOF);
            if (entry == null) {
                return;
            }
            var event = AuditRecord.of(new Place(0, 0), entry.entry());
            boolean made = event.attribute("type").filter(MADE::equals).isPresent();
            if (!made) {
                wrong.add(PackFiles.MANIFEST_PROOF + ": proves another entry (expected: that a pack was made)");
            } else if (!event.data().path("sha256").asString("").equals(Sha256.hex(manifest))) {
                wrong.add(PackFiles.MANIFEST + ": is not the one whose SHA-256 the log holds");
            }
        }

        /// Each file is the one that the manifest names, and there is no other.
        private void contents(PackManifest manifest) {
            manifest.files().forEach((name, sha256) -> {
                byte[] content = files.get(name);
                if (content == null) {
                    wrong.add(name + ": is missing");
                } else if (!Sha256.hex(content).equals(sha256)) {
                    wrong.add(name + ": has been changed");
                }
            });
            var named = Set.of(PackFiles.MANIFEST, PackFiles.MANIFEST_PROOF);
            files.keySet().stream().filter(name -> !named.contains(name) && !manifest.files().containsKey(name))
                    .forEach(name -> wrong.add(name + ": is not part of the pack that was made"));
        }

        /// The records whose proofs hold, in the order of the file that lists them.
        private List<AuditRecord> records(PackManifest manifest) {
            var origins = new HashMap<Integer, PackManifest.LogHead>();
            manifest.logs().forEach(log -> origins.put(log.log(), log));
            var records = new ArrayList<AuditRecord>();
            for (var place : listed(manifest.records())) {
                var entry = proven(PackFiles.proofOf(place));
                if (entry == null) {
                    continue;
                }
                var log = origins.get(place.log());
                if (log == null || !log.origin().equals(entry.checkpoint().origin())
                        || entry.index() != place.index()) {
                    wrong.add(PackFiles.proofOf(place) + ": proves an entry of another place");
                } else {
                    records.add(AuditRecord.of(place, entry.entry()));
                }
            }
            long proofs = files.keySet().stream().filter(name -> name.startsWith(PackFiles.PROOFS)).count();
            if (records.size() != manifest.records() || proofs != manifest.records()) {
                wrong.add(PackFiles.PROOFS + ": " + records.size() + " of " + manifest.records() + " records proven");
            }
            return records;
        }

        /// The places that the records name; of more lines than there are records, the rest is not looked at.
        private List<Place> listed(int records) {
            var places = new ArrayList<Place>();
            var lines = new String(files.getOrDefault(PackFiles.JSON, new byte[0]), StandardCharsets.UTF_8);
            for (String line : lines.lines().limit(records + 1L).toList()) {
                try {
                    var read = JSON.readTree(line);
                    places.add(new Place(read.path("log").asInt(), read.path("index").asLong()));
                } catch (JacksonException _) {
                    wrong.add(PackFiles.JSON + ": line " + (places.size() + 1) + " is no record");
                    return places;
                }
            }
            return places;
        }

        private ProofVerdict.@org.jspecify.annotations.Nullable Proven proven(String name) {
            byte[] file = files.get(name);
            if (file == null) {
                wrong.add(name + ": is missing");
                return null;
            }
            try {
                return switch (ProofVerdict.of(TlogProof.parse(new String(file, StandardCharsets.UTF_8)), policy)) {
                    case ProofVerdict.Proven holds -> {
                        proven.add(holds);
                        yield holds;
                    }
                    case ProofVerdict.NotProven(String why) -> {
                        wrong.add(name + ": " + why);
                        yield null;
                    }
                };
            } catch (Malformed e) {
                wrong.add(name + ": " + e.getMessage());
                return null;
            }
        }

        /// The file holds the proven records, and nothing else.
        private void written(String name, RecordFormat format, List<AuditRecord> records) {
            if (!Arrays.equals(files.getOrDefault(name, new byte[0]), EvidencePack.written(format, records))) {
                wrong.add(name + ": does not say what the proven entries say");
            }
        }

        private SortedSet<String> witnesses() {
            var witnesses = new TreeSet<String>();
            if (!proven.isEmpty()) {
                witnesses.addAll(proven.getFirst().witnesses());
                proven.forEach(one -> witnesses.retainAll(one.witnesses()));
            }
            return witnesses;
        }
    }
}
