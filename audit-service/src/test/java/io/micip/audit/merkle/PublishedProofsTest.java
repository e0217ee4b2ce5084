package io.micip.audit.merkle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The proofs published by transparency-dev/merkle, right and wrong ones, where their folder is given.
class PublishedProofsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> judgesInclusionsAsPublished() throws IOException {
        return vectors("inclusion", vector -> {
            var head = head(number(vector.get("treeSize")), vector.get("root"));
            var leaf = hash(vector.get("leafHash"));
            return ProofCheck.included(leaf,
                    number(vector.get("leafIdx")), path(vector), head);
        });
    }

    @TestFactory
    Stream<DynamicTest> judgesConsistenciesAsPublished() throws IOException {
        return vectors("consistency", vector -> {
            var earlier = head(number(vector.get("size1")), vector.get("root1"));
            var later = head(number(vector.get("size2")), vector.get("root2"));
            return ProofCheck.consistent(earlier, later, path(vector));
        });
    }

    private interface Judge {
        boolean accepts(JsonNode vector);
    }

    /// These vectors call a proof from size 0 meaningless; C2SP tlog-witness asks for it, with an empty path.
    private static final String FROM_NOTHING = "size1-is-zero-and-size2-is-not-zero.json";

    private static boolean accepts(Judge judge, JsonNode vector) {
        try {
            return judge.accepts(vector);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Stream<DynamicTest> vectors(String kind, Judge judge) throws IOException {
        String given = System.getProperty("micip.vectors", System.getenv().getOrDefault("MICIP_VECTORS", ""));
        Path folder = Path.of(given, "merkle", kind);
        if (given.isEmpty() || !Files.isDirectory(folder)) {
            Assumptions.abort("published Merkle vectors not there: -Dmicip.vectors or MICIP_VECTORS names no folder");
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith(FROM_NOTHING)).sorted()
                    .toList().stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                        var vector = JSON.readTree(Files.readAllBytes(file));
                        assertThat(accepts(judge, vector)).isNotEqualTo(vector.get("wantErr").booleanValue());
                    }));
        }
    }

    /// A size 0 with another root than the empty tree's cannot even be said here, and is refused by that.
    private static TreeHead head(long size, JsonNode root) {
        return new TreeHead(size, hash(root));
    }

    /// Some vectors have a word in the place of a root; its hash stands for it.
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString(""));
        if (bytes.length == 0) {
            throw new IllegalArgumentException("no hash");
        }
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.ofBytes(bytes);
    }

    /// Some sizes are beyond 2^63, which no Java long can say.
    private static long number(JsonNode number) {
        return number.bigIntegerValue().bitLength() < Long.SIZE ? number.longValue() : -1;
    }

    private static List<Hash> path(JsonNode vector) {
        var path = new ArrayList<Hash>();
        vector.get("proof").forEach(hash -> path.add(hash(hash)));
        return path;
    }
}
