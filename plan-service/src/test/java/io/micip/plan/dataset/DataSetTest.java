package io.micip.plan.dataset;

import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.Refused;
import io.micip.plan.dataset.DataSet.Purged;
import io.micip.plan.dataset.DataSet.Standing;
import io.micip.plan.dataset.DataSet.Words;

import static io.micip.plan.dataset.DataSetFixtures.AUTUMN;
import static io.micip.plan.dataset.DataSetFixtures.aTile;
import static io.micip.plan.dataset.DataSetFixtures.anAttendanceDataSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataSetTest {
    @Test
    void beginsEmptyAndInTheList() {
        var set = anAttendanceDataSet();

        assertThat(set.tiles()).isEmpty();
        assertThat(set.standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void keepsItsTilesInTheOrderInWhichTheyWereAdded() {
        var set = anAttendanceDataSet().with(aTile("t1")).with(aTile("t2")).with(aTile("t3"));

        assertThat(set.without("t2").tiles()).extracting(DataTile::id).containsExactly("t1", "t3");
    }

    @Test
    void holdsSixtyTilesAndNoMore() {
        var full = IntStream.range(0, 60)
                .mapToObj(n -> aTile("t" + n))
                .reduce(anAttendanceDataSet(), DataSet::with, (one, _) -> one);

        assertRefused(() -> full.with(aTile("t60")), "data-set-full");
    }

    @Test
    void doesNotRemoveATileThatItDoesNotHave() {
        assertRefused(() -> anAttendanceDataSet().without("t1"), "unknown");
    }

    @Test
    void isNotChangedWhileItIsRemoved() {
        var removed = anAttendanceDataSet().with(aTile("t1")).removed();

        assertRefused(() -> removed.with(aTile("t2")), "data-set-removed");
        assertRefused(() -> removed.without("t1"), "data-set-removed");
        assertRefused(() -> removed.reworded(removed.words()), "data-set-removed");
        assertRefused(removed::removed, "data-set-removed");
    }

    @Test
    void comesBackWithItsTilesWhenRestored() {
        var restored = anAttendanceDataSet().with(aTile("t1")).removed().restored();

        assertThat(restored).isEqualTo(anAttendanceDataSet().with(aTile("t1")));
        assertRefused(restored::restored, "data-set-not-removed");
    }

    @Test
    void remembersOfAPurgedTileThatItWasThere() {
        var purged = anAttendanceDataSet().with(aTile("t1")).with(aTile("t2")).removed()
                .purgedOf(tile -> tile.id().equals("t1"), AUTUMN);

        assertThat(purged.tiles()).extracting(DataTile::id).containsExactly("t2");
        assertThat(purged.purged()).containsExactly(new Purged("t1", AUTUMN));
        assertThat(purged.standing()).isEqualTo(Standing.REMOVED);
        assertRefused(() -> purged.restored().without("t1"), "unknown");
    }

    @Test
    void remembersTheLastFiveHundredPurgedTiles() {
        var set = anAttendanceDataSet();
        for (var n = 0; n < 501; n++) {
            set = set.with(aTile("t" + n)).purgedOf(_ -> true, AUTUMN);
        }

        assertThat(set.purged()).hasSize(500).extracting(Purged::id).startsWith("t1").endsWith("t500");
    }

    @Test
    void takesItsWordsWithoutTheBlanksAroundThem() {
        assertThat(new Words("  Attendance ", "\tWho is missing?\n", null))
                .isEqualTo(new Words("Attendance", "Who is missing?", null));
    }

    @Test
    void refusesWordsThatAreMissingOrTooLong() {
        assertRefused(() -> new Words("   ", "Who is missing?", null), "invalid");
        assertRefused(() -> new Words("Attendance", "", null), "invalid");
        assertRefused(() -> new Words("x".repeat(121), "Who is missing?", null), "invalid");
        assertRefused(() -> new Words("Attendance", "x".repeat(501), null), "invalid");
    }

    private static void assertRefused(ThrowingCallable change, String code) {
        assertThatThrownBy(change).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().type().code()).isEqualTo(code));
    }
}
