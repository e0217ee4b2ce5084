package io.micip.plan.dataset;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micip.agreements.Category;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent.DataSetMade;
import io.micip.plan.dataset.DataSet.Purged;
import io.micip.plan.dataset.DataSet.Standing;
import io.micip.plan.dataset.DataSets.Place;
import io.micip.plan.dataset.Purging.Selection;
import io.micip.plan.report.ViewShape;

import static io.micip.plan.dataset.DataSetFixtures.AUTUMN;
import static io.micip.plan.dataset.DataSetFixtures.DEARBORN;
import static io.micip.plan.dataset.DataSetFixtures.DETROIT;
import static io.micip.plan.dataset.DataSetFixtures.UTICA;
import static io.micip.plan.dataset.DataSetFixtures.aHubTile;
import static io.micip.plan.dataset.DataSetFixtures.aTile;
import static io.micip.plan.dataset.DataSetFixtures.anAttendanceDataSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every collection of data sets must do.
abstract class DataSetsContract {
    private static final Actor PLANNER = new Actor(UUID.nameUUIDFromBytes(new byte[]{1}).toString(), Role.PLANNER,
            Org.district("82030"));

    abstract DataSets dataSets();

    @Test
    void findsWhatWasInsertedAsVersionOne() {
        var id = anId();

        dataSets().insert(id, anAttendanceDataSet(), made(id), null);

        assertThat(dataSets().find(id)).hasValueSatisfying(found -> {
            assertThat(found.version()).isEqualTo(1);
            assertThat(found.state()).isEqualTo(anAttendanceDataSet());
        });
    }

    @Test
    void findsNothingUnderAnIdThatWasNeverInserted() {
        assertThat(dataSets().find(anId())).isEmpty();
    }

    @Test
    void raisesTheVersionWithEachChangeAndKeepsEveryField() {
        var first = insert(aDearbornSet());

        var second = dataSets().change(first, first.state().with(aTile("t1")), made(first.id()), null);

        assertThat(second.version()).isEqualTo(2);
        assertThat(dataSets().find(first.id()).orElseThrow().state())
                .isEqualTo(anAttendanceDataSet().with(aTile("t1")));
    }

    @Test
    void keepsATileWhoseGrainAndYearNobodyKnows() {
        var first = insert(aDearbornSet());
        var old = aTile("t1", new ViewShape(Category.ATTENDANCE, null, null));

        dataSets().change(first, first.state().with(old), made(first.id()), null);

        assertThat(dataSets().find(first.id()).orElseThrow().state().tiles()).containsExactly(old);
    }

    @Test
    void refusesTheSecondOfTwoChangesOfOneVersion() {
        var first = insert(aDearbornSet());
        dataSets().change(first, first.state().with(aTile("t1")), made(first.id()), null);

        assertThatThrownBy(() -> dataSets().change(first, first.state().removed(), made(first.id()), null))
                .isInstanceOf(Refused.class);
        assertThat(dataSets().find(first.id()).orElseThrow().state().standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void answersARepeatedRequestWithWhatTheFirstOneMade() {
        var key = key("first", "{}");
        var id = key.newId();
        var made = dataSets().insert(id, anAttendanceDataSet(), made(id), key);

        var again = dataSets().insert(id, anAttendanceDataSet(), made(id), key);

        assertThat(again).isEqualTo(made);
        assertThat(dataSets().repeated(id, key)).contains(made);
        assertThat(dataSets().repeated(id, key("second", "{}"))).isEmpty();
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        var key = key("third", "{}");
        var id = key.newId();
        dataSets().insert(id, anAttendanceDataSet(), made(id), key);

        assertThatThrownBy(() -> dataSets().repeated(id, key("third", "{\"a\":1}"))).isInstanceOf(Refused.class);
    }

    @Test
    void listsADistrictsDataSetsNewestFirstAndPageByPage() {
        var district = DETROIT;
        var old = insert(anAttendanceDataSet(district, AUTUMN));
        var young = insert(anAttendanceDataSet(district, AUTUMN.plusSeconds(60)));
        insert(aDearbornSet());

        var page = dataSets().of(district, Standing.ACTIVE, null, 1);
        var next = dataSets().of(district, Standing.ACTIVE, place(page.getFirst()), 10);

        assertThat(page).extracting(Versioned::id).containsExactly(young.id());
        assertThat(next).extracting(Versioned::id).containsExactly(old.id());
        assertThat(dataSets().of(district, Standing.REMOVED, null, 10)).isEmpty();
    }

    @Test
    void findsTheDataSetsThatHoldAReferenceInTheListOrNot() {
        var of2025 = insert(anAttendanceDataSet(UTICA, AUTUMN).with(aHubTile("t1", 2025)).with(aHubTile("t2", 2024)));
        var removed = insert(anAttendanceDataSet(UTICA, AUTUMN).with(aHubTile("t3", 2025)).removed());
        var without = insert(anAttendanceDataSet(UTICA, AUTUMN).with(aHubTile("t4", null)));
        insert(anAttendanceDataSet(UTICA, AUTUMN).with(aTile("t5")));
        insert(aDearbornSet().with(aHubTile("t6", 2025)));

        assertThat(dataSets().holding(UTICA, hubIn(2025), 10)).extracting(Versioned::id)
                .containsExactlyInAnyOrder(of2025.id(), removed.id()).isSorted();
        assertThat(dataSets().holding(UTICA, new Selection(SourceId.DATA_HUB, null), 10)).extracting(Versioned::id)
                .containsExactlyInAnyOrder(of2025.id(), removed.id(), without.id());
        assertThat(dataSets().holding(UTICA, hubIn(2025), 1)).hasSize(1);
        assertThat(dataSets().holding(UTICA, hubIn(2023), 10)).isEmpty();
    }

    @Test
    void keepsWhatAPurgeLeft() {
        var first = insert(aDearbornSet().with(aHubTile("t1", 2025)).with(aTile("t2")));

        dataSets().change(first, first.state().purgedOf(hubIn(2025)::takes, AUTUMN), made(first.id()), null);

        var kept = dataSets().find(first.id()).orElseThrow().state();
        assertThat(kept.tiles()).extracting(DataTile::id).containsExactly("t2");
        assertThat(kept.purged()).containsExactly(new Purged("t1", AUTUMN));
    }

    private static Selection hubIn(int year) {
        return new Selection(SourceId.DATA_HUB, new SchoolYear(year));
    }

    private static DataSet aDearbornSet() {
        return anAttendanceDataSet(DEARBORN, AUTUMN);
    }

    private Versioned<DataSet> insert(DataSet set) {
        var id = anId();
        return dataSets().insert(id, set, made(id), null);
    }

    private static Place place(Versioned<DataSet> at) {
        return new Place(at.state().madeAt(), at.id());
    }

    private static IdempotencyKey key(String key, String body) {
        return IdempotencyKey.of(new byte[32], "someone", "POST /api/v1/data-sets", key, body.getBytes());
    }

    private static List<EventDraft> made(String id) {
        return List.of(EventDraft.success(new DataSetMade(id), "/data-sets/" + id, "82030", PLANNER));
    }

    private static int ids;

    private static synchronized String anId() {
        return UUID.nameUUIDFromBytes(("data set " + ids++ + System.nanoTime()).getBytes()).toString();
    }
}
