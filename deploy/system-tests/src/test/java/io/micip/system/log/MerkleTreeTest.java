package io.micip.system.log;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Known answers for the eight entries that RFC 6962 implementations share.
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243",
            "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<byte[]> FROM_3_TO_7 = Stream.of(
            "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
            "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e").map(HEX::parseHex).toList();
    private static final List<byte[]> FROM_2_TO_5 = Stream.of(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b").map(HEX::parseHex).toList();

    @ParameterizedTest
    @CsvSource({"0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    void hashesAsTheStandardDoes(int size, String root) {
        assertThat(HEX.formatHex(head(size).root())).isEqualTo(root);
    }

    @Test
    void acceptsConsistencyProofs() {
        assertThat(MerkleTree.isConsistent(head(3), head(7), FROM_3_TO_7)).isTrue();
        assertThat(MerkleTree.isConsistent(head(2), head(5), FROM_2_TO_5)).isTrue();
        assertThat(MerkleTree.isConsistent(head(4), head(4), List.of())).isTrue();
    }

    @Test
    void refusesProofsThatAreNot() {
        assertThat(MerkleTree.isConsistent(head(3), head(7), FROM_3_TO_7.subList(0, 3))).isFalse();
        assertThat(MerkleTree.isConsistent(head(3), head(8), FROM_3_TO_7)).isFalse();
        assertThat(MerkleTree.isConsistent(head(7), head(3), FROM_3_TO_7)).isFalse();
        assertThat(MerkleTree.isConsistent(head(2), head(7), FROM_3_TO_7)).isFalse();
    }

    private static Head head(int size) {
        var tree = new MerkleTree();
        ENTRIES.subList(0, size).forEach(entry -> tree.add(HEX.parseHex(entry)));
        return new Head(0, tree.size(), tree.root());
    }
}
