package io.micip.audit.merkle;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TileTreeTest {
    @Test
    void givesTheProofsOfTheDefinitionForEverySizeBelowAHundred() {
        for (int n = 1; n < 100; n++) {
            var leaves = TreeShapes.leaves(n);
            var tree = new TileTree(n, TreeShapes.tiles(leaves));
            assertThat(tree.headAt(n)).isEqualTo(TreeShapes.head(leaves));
            for (int m = 0; m < n; m++) {
                assertThat(tree.inclusion(m, n)).isEqualTo(TreeShapes.inclusion(m, leaves));
                assertThat(tree.consistency(m + 1, n)).isEqualTo(TreeShapes.consistency(m + 1, leaves, true));
            }
        }
    }

    @Test
    void provesEverySizeBeforeItsOwn() {
        var leaves = TreeShapes.leaves(777);
        var tiles = TreeShapes.tiles(leaves);
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(777);
            int m = random.nextInt(n);
            var tree = new TileTree(777, tiles);
            var head = tree.headAt(n);
            assertThat(head).isEqualTo(TreeShapes.head(leaves.subList(0, n)));
            assertThat(ProofCheck.included(tree.leaf(m), m, tree.inclusion(m, n), head)).isTrue();
            assertThat(ProofCheck.consistent(tree.headAt(m), head, tree.consistency(m, n))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"256, 1, 0, 0, 1, 0, 0", "257, 1, 1, 0, 1, 0, 0", "65536, 256, 0, 1, 0, 0, 1",
            "70000, 273, 1, 1, 1, 0, 1"})
    void cutsATreeIntoTheTilesOfTheSpec(int n, int full0, int part0, int full1, int part1, int full2, int part2) {
        var leaves = TreeShapes.leaves(n);
        var tiles = TreeShapes.tiles(leaves);

        assertThat(List.of(tiles.count(0, true), tiles.count(0, false), tiles.count(1, true), tiles.count(1, false),
                tiles.count(2, true), tiles.count(2, false)))
                .containsExactly((long) full0, (long) part0, (long) full1, (long) part1, (long) full2, (long) part2);
        assertThat(new TileTree(n, tiles).headAt(n).root()).isEqualTo(TreeShapes.root(leaves));
    }

    @Test
    void givesTheSameTilesWhateverTheBatches() {
        var leaves = TreeShapes.leaves(1500);
        var whole = TreeEdge.empty();
        whole.grow(leaves);
        var inBatches = new TreeShapes.MemoryTiles();
        var edge = TreeEdge.empty();
        var random = new Random(7);
        for (int at = 0; at < leaves.size();) {
            int to = Math.min(leaves.size(), at + random.nextInt(400));
            inBatches.keep(edge.grow(leaves.subList(at, to)));
            at = to;
            edge = TreeEdge.of(at, inBatches);
            assertThat(edge.head()).isEqualTo(TreeShapes.head(leaves.subList(0, at)));
        }

        assertThat(edge.head()).isEqualTo(whole.head());
    }

    @Test
    void refusesAQuestionBeyondItsSize() {
        var tree = new TileTree(3, TreeShapes.tiles(TreeShapes.leaves(3)));

        assertThatThrownBy(() -> tree.inclusion(3, 3)).hasMessage("index: 3 (expected: 0 to below 3)");
        assertThatThrownBy(() -> tree.headAt(4)).hasMessage("size: 4 (expected: 0 to 3)");
        assertThatThrownBy(() -> tree.consistency(3, 2)).hasMessage("earlier size: 3 (expected: 0 to 2)");
    }
}
