package io.micip.audit.merkle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProofCheckTest {
    private static final List<Hash> EIGHT = Stream
            .of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))).toList();

    private static TreeHead head(int size) {
        return TreeShapes.head(EIGHT.subList(0, size));
    }

    private static List<Hash> hashes(String... hex) {
        return Stream.of(hex).map(Hash::ofHex).toList();
    }

    @Test
    void givesTheKnownRoots() {
        assertThat(TreeHead.EMPTY.root().toBase64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(head(1).root())
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(head(3).root())
                .hasToString("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(head(7).root())
                .hasToString("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(head(8).root())
                .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void acceptsTheKnownProofs() {
        var inclusion = hashes("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        var threeToSeven = hashes("0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
                "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e");
        var twoToFive = hashes("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");

        assertThat(ProofCheck.included(EIGHT.getFirst(), 0, inclusion, head(8))).isTrue();
        assertThat(ProofCheck.consistent(head(3), head(7), threeToSeven)).isTrue();
        assertThat(ProofCheck.consistent(head(2), head(5), twoToFive)).isTrue();
        assertThat(TreeShapes.consistency(3, EIGHT.subList(0, 7), true)).isEqualTo(threeToSeven);
    }

    @Test
    void acceptsEveryInclusionBelowAHundredAndNoneThatIsCutOrLengthened() {
        for (int n = 1; n < 100; n++) {
            var leaves = TreeShapes.leaves(n);
            var head = TreeShapes.head(leaves);
            for (int m = 0; m < n; m++) {
                var path = TreeShapes.inclusion(m, leaves);
                assertThat(ProofCheck.included(leaves.get(m), m, path, head)).isTrue();
                assertThat(ProofCheck.included(leaves.get(m), m, TreeShapes.with(path, head.root()), head)).isFalse();
                assertThat(ProofCheck.included(leaves.get(m), m + 1, path, head)).isFalse();
                if (!path.isEmpty()) {
                    assertThat(ProofCheck.included(leaves.get(m), m, path.subList(1, path.size()), head)).isFalse();
                }
            }
        }
    }

    @Test
    void acceptsEveryConsistencyBelowAHundredAndNoneThatIsCutOrLengthened() {
        for (int n = 1; n < 100; n++) {
            var leaves = TreeShapes.leaves(n);
            var later = TreeShapes.head(leaves);
            for (int m = 1; m < n; m++) {
                var earlier = TreeShapes.head(leaves.subList(0, m));
                var path = TreeShapes.consistency(m, leaves, true);
                assertThat(ProofCheck.consistent(earlier, later, path)).isTrue();
                assertThat(ProofCheck.consistent(later, earlier, path)).isFalse();
                assertThat(ProofCheck.consistent(earlier, later, TreeShapes.with(path, later.root()))).isFalse();
                assertThat(ProofCheck.consistent(earlier, later, path.subList(0, path.size() - 1))).isFalse();
            }
        }
    }

    @Test
    void refusesEveryBitFlipInAProof() {
        var path = TreeShapes.inclusion(5, EIGHT);
        for (int hash = 0; hash < path.size(); hash++) {
            for (int bit = 0; bit < Hash.LENGTH * Byte.SIZE; bit++) {
                byte[] bytes = path.get(hash).toBytes();
                bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                var flipped = new ArrayList<>(path);
                flipped.set(hash, Hash.of(bytes));
                assertThat(ProofCheck.included(EIGHT.get(5), 5, flipped, head(8))).isFalse();
            }
        }
    }

    @Test
    void comparesRootsWhereNothingWasAdded() {
        assertThat(ProofCheck.consistent(head(3), head(3), List.of())).isTrue();
        assertThat(ProofCheck.consistent(TreeHead.EMPTY, head(3), List.of())).isTrue();
        assertThat(ProofCheck.consistent(head(3), new TreeHead(3, head(4).root()), List.of())).isFalse();
    }
}
