package io.micip.plan.dataset;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent.ReferencesPurged;
import io.micip.plan.dataset.Purging.Purge;
import io.micip.plan.dataset.Purging.Selection;

import static io.micip.plan.dataset.DataSetFixtures.AUTUMN;
import static io.micip.plan.dataset.DataSetFixtures.DEARBORN;
import static io.micip.plan.dataset.DataSetFixtures.DETROIT;
import static io.micip.plan.dataset.DataSetFixtures.aHubTile;
import static io.micip.plan.dataset.DataSetFixtures.aTile;
import static io.micip.plan.dataset.DataSetFixtures.anAttendanceDataSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PurgingTest {
    private static final Selection HUB_2025 = new Selection(SourceId.DATA_HUB, new SchoolYear(2025));
    private static final Selection HUB = new Selection(SourceId.DATA_HUB, null);
    private static final Caller SIGNER = caller(Role.SIGNER, "82030");

    private final InMemoryDataSets dataSets = new InMemoryDataSets();
    private final Purging purging = new Purging(dataSets, Clock.fixed(AUTUMN, ZoneOffset.UTC));

    @Test
    void takesWhatWasListedAndTellsItOncePerDataSet() {
        insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)).with(aHubTile("t2", 2025)).with(aTile("t3")));
        insert("s2", anAttendanceDataSet().with(aHubTile("t4", 2025)).with(aHubTile("t5", 2024)).removed());
        insert("s3", anAttendanceDataSet(DETROIT, AUTUMN).with(aHubTile("t6", 2025)));

        var purge = purging.purge(SIGNER, DEARBORN, HUB_2025, listed(HUB_2025));

        assertThat(purge).isEqualTo(new Purge(3, 2, 0, false));
        assertThat(tiles("s1")).containsExactly("t3");
        assertThat(tiles("s2")).containsExactly("t5");
        assertThat(tiles("s3")).as("another district's").containsExactly("t6");
        assertThat(dataSets.told()).extracting(EventDraft::event).containsExactly(
                new ReferencesPurged("s1", 2, "data-hub", 2025, 2, List.of("t1", "t2")),
                new ReferencesPurged("s2", 2, "data-hub", 2025, 1, List.of("t4")));
        assertThat(dataSets.told()).extracting(EventDraft::actor)
                .allSatisfy(actor -> assertThat(actor.role()).isEqualTo(Role.SIGNER));
    }

    @Test
    void takesAllYearsAndViewsThatNameNone() {
        insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)).with(aHubTile("t2", null)).with(aTile("t3")));

        assertThat(purging.purge(SIGNER, DEARBORN, HUB, listed(HUB)).references()).isEqualTo(2);

        assertThat(tiles("s1")).containsExactly("t3");
        assertThat(dataSets.told()).extracting(EventDraft::event)
                .containsExactly(new ReferencesPurged("s1", 2, "data-hub", null, 2, List.of("t1", "t2")));
    }

    @Test
    void takesNothingThatWasNotListed() {
        var first = insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)));
        var seen = listed(HUB_2025);
        dataSets.change(first, first.state().with(aHubTile("t2", 2025)), List.of(), null);

        assertRefused(() -> purging.purge(SIGNER, DEARBORN, HUB_2025, seen), "version-stale");
        assertRefused(() -> purging.purge(SIGNER, DEARBORN, HUB, listed(HUB_2025)), "version-stale");

        assertThat(tiles("s1")).containsExactly("t1", "t2");
    }

    @Test
    void mindsNoOtherChangeOfADataSet() {
        var first = insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)));
        var seen = listed(HUB_2025);
        dataSets.change(first, first.state().with(aTile("t2")), List.of(), null);

        assertThat(purging.purge(SIGNER, DEARBORN, HUB_2025, seen).references()).isEqualTo(1);
    }

    @Test
    void isHarmlessWhenRepeated() {
        insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)));
        var seen = listed(HUB_2025);
        purging.purge(SIGNER, DEARBORN, HUB_2025, seen);

        assertRefused(() -> purging.purge(SIGNER, DEARBORN, HUB_2025, seen), "version-stale");
        assertThat(purging.purge(SIGNER, DEARBORN, HUB_2025, listed(HUB_2025))).isEqualTo(new Purge(0, 0, 0, false));
    }

    @Test
    void leavesADataSetThatSomebodyChangesAtThatMoment() {
        insert("s1", anAttendanceDataSet().with(aHubTile("t1", 2025)));
        insert("s2", anAttendanceDataSet().with(aHubTile("t2", 2025)));
        var contested = new Purging(new Contested(dataSets, "s1"), Clock.fixed(AUTUMN, ZoneOffset.UTC));

        assertThat(contested.purge(SIGNER, DEARBORN, HUB_2025, listed(HUB_2025))).isEqualTo(new Purge(1, 1, 1, false));
    }

    @Test
    void takesAThousandReferencesAtATime() {
        for (var n = 0; n < 600; n++) {
            insert("s%03d".formatted(n),
                    anAttendanceDataSet().with(aHubTile("a" + n, 2025)).with(aHubTile("b" + n, 2025)));
        }

        assertThat(purging.purge(SIGNER, DEARBORN, HUB, listed(HUB))).isEqualTo(new Purge(1_000, 500, 0, true));
        assertThat(purging.purge(SIGNER, DEARBORN, HUB, listed(HUB))).isEqualTo(new Purge(200, 100, 0, false));
    }

    @Test
    void isForTheDistrictsSignersAndAdministrators() {
        assertRefused(() -> purging.list(caller(Role.PLANNER, "82030"), DEARBORN, HUB), "not-allowed");
        assertRefused(() -> purging.list(caller(Role.SIGNER, "82015"), DEARBORN, HUB), "unknown");
        assertRefused(() -> purging.purge(caller(Role.PLANNER, "82030"), DEARBORN, HUB, new IfMatch(1)), "not-allowed");
        assertThat(purging.list(caller(Role.DISTRICT_ADMIN, "82030"), DEARBORN, HUB).dataSets()).isEmpty();
    }

    private IfMatch listed(Selection selection) {
        return new IfMatch(purging.list(SIGNER, DEARBORN, selection).fingerprint(DEARBORN));
    }

    private Versioned<DataSet> insert(String id, DataSet dataSet) {
        return dataSets.insert(id, dataSet, List.of(), null);
    }

    private List<String> tiles(String id) {
        return dataSets.find(id).orElseThrow().state().tiles().stream().map(DataTile::id).toList();
    }

    private static Caller caller(Role role, String district) {
        return new Caller("somebody", Set.of(new Grant(role, Org.district(district))), null);
    }

    private static void assertRefused(ThrowingCallable purge, String code) {
        assertThatThrownBy(purge).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().type().code()).isEqualTo(code));
    }

    /// Somebody else is always faster with one of the data sets.
    private record Contested(DataSets dataSets, String id) implements DataSets {
        @Override
        public Optional<Versioned<DataSet>> find(String other) {
            return dataSets.find(other);
        }

        @Override
        public Optional<Versioned<DataSet>> repeated(String other, @Nullable IdempotencyKey key) {
            return dataSets.repeated(other, key);
        }

        @Override
        public Versioned<DataSet> insert(String other, DataSet dataSet, List<EventDraft> events,
                @Nullable IdempotencyKey key) {
            return dataSets.insert(other, dataSet, events, key);
        }

        @Override
        public Versioned<DataSet> change(Versioned<DataSet> before, DataSet after, List<EventDraft> events,
                @Nullable IdempotencyKey key) {
            if (before.id().equals(id)) {
                throw CommonProblems.stale();
            }
            return dataSets.change(before, after, events, key);
        }

        @Override
        public List<Versioned<DataSet>> of(DistrictCode district, DataSet.Standing standing, @Nullable Place after,
                int limit) {
            return dataSets.of(district, standing, after, limit);
        }

        @Override
        public List<Versioned<DataSet>> holding(DistrictCode district, Selection selection, int limit) {
            return dataSets.holding(district, selection, limit);
        }
    }
}
