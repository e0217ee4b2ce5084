package io.micip.audit.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every store of records keeps to.
abstract class RecordsContract {
    static final String ORIGIN = "log.example/set/0";
    static final RecordFilter ALL = RecordFilter.all();

    abstract Records records();

    private Records records;

    @BeforeEach
    void fill() {
        records = records();
        records.add(ORIGIN, List.of(record(0, 0, "82030", "12:00:00"), record(0, 1, "82015", "12:00:00"),
                record(0, 2, "82030", "11:00:00")));
        records.add("log.example/set/1", List.of(record(1, 0, "82030", "12:00:00"), record(1, 1, "82015", "13:00:00")));
    }

    static AuditRecord record(int log, long index, String district, String time) {
        return AuditRecord.of(new Place(log, index), """
                {"actorid":"a%d","data":{"reason":"revoked","districts":[]},"district":"%s","id":"%d",
                "outcome":"refused","time":"2026-11-23T%sZ","type":"t%d"}"""
                .formatted(index, district, index, time, index).getBytes(StandardCharsets.UTF_8));
    }

    private static RecordFilter filter(String name, String value) {
        return new RecordFilter(Set.of(), new TreeMap<>(Map.of(name, value)), new TreeMap<>(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private List<Place> found(RecordFilter filter, Records.Order order) {
        return records.find(filter, order, Optional.empty(), 100).stream().map(AuditRecord::place).toList();
    }

    @Test
    void givesTheNewestFirstAndEqualTimesByPlace() {
        assertThat(found(ALL, Records.Order.NEWEST)).containsExactly(new Place(1, 1), new Place(1, 0), new Place(0, 1),
                new Place(0, 0), new Place(0, 2));
        assertThat(found(ALL, Records.Order.OLDEST)).containsExactly(new Place(0, 2), new Place(0, 0), new Place(0, 1),
                new Place(1, 0), new Place(1, 1));
    }

    @Test
    void givesEveryRecordOnceInPagesOfAnySize() {
        for (var order : Records.Order.values()) {
            for (int size = 1; size < 6; size++) {
                var seen = new ArrayList<Place>();
                Optional<Records.Position> after = Optional.empty();
                List<AuditRecord> page;
                do {
                    page = records.find(ALL, order, after, size);
                    page.forEach(record -> seen.add(record.place()));
                    if (!page.isEmpty()) {
                        after = Optional.of(new Records.Position(page.getLast().time(), page.getLast().place()));
                    }
                } while (page.size() == size);
                assertThat(seen).isEqualTo(found(ALL, order));
            }
        }
    }

    @Test
    void restrictsToDistrictsAttributesReasonAndTime() {
        var detroit = new RecordFilter(Set.of("82015"), new TreeMap<>(), new TreeMap<>(), Optional.empty(),
                Optional.empty(), Optional.empty());
        var noon = new RecordFilter(Set.of(), new TreeMap<>(), new TreeMap<>(),
                Optional.of(Instant.parse("2026-11-23T12:00:00Z")),
                Optional.of(Instant.parse("2026-11-23T13:00:00Z")), Optional.empty());

        assertThat(found(detroit, Records.Order.NEWEST)).containsExactly(new Place(1, 1), new Place(0, 1));
        assertThat(found(noon, Records.Order.OLDEST)).containsExactly(new Place(0, 0), new Place(0, 1),
                new Place(1, 0));
        assertThat(found(filter("actorid", "a1"), Records.Order.OLDEST)).hasSize(2);
        assertThat(found(filter("type", "t2"), Records.Order.OLDEST)).containsExactly(new Place(0, 2));
        assertThat(found(filter("reason", "revoked"), Records.Order.OLDEST)).hasSize(5);
        assertThat(found(filter("reason", "expired"), Records.Order.OLDEST)).isEmpty();
    }

    @Test
    void restrictsToWhatValuesBeginWith() {
        assertThat(found(beginning("type", "t"), Records.Order.OLDEST)).hasSize(5);
        assertThat(found(beginning("type", "t2"), Records.Order.OLDEST)).containsExactly(new Place(0, 2));
        assertThat(found(beginning("type", "u"), Records.Order.OLDEST)).isEmpty();
        assertThat(found(beginning("subject", "/"), Records.Order.OLDEST)).isEmpty();
    }

    private static RecordFilter beginning(String name, String value) {
        return new RecordFilter(Set.of(), new TreeMap<>(), new TreeMap<>(Map.of(name, value)), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    @Test
    void goesNoFurtherThanTheExtent() {
        assertThat(found(ALL.within(Extent.parse("0:2")), Records.Order.OLDEST))
                .containsExactly(new Place(0, 0), new Place(0, 1));
        assertThat(records.size(ALL.within(Extent.parse("0:1,1:2")))).isEqualTo(3);
        assertThat(records.size(ALL.within(new Extent(new TreeMap<>())))).isZero();
        assertThat(records.size(ALL)).isEqualTo(5);
    }

    @Test
    void countsWhatTheFilterTakesByEachFacet() {
        assertThat(records.count(ALL, Facet.DISTRICT, 9)).containsExactly(new Count("82030", 3), new Count("82015", 2));
        assertThat(records.count(ALL, Facet.DISTRICT, 1)).containsExactly(new Count("82030", 3));
        assertThat(records.count(ALL, Facet.DAY, 9)).containsExactly(new Count("2026-11-23", 5));
        assertThat(records.count(ALL, Facet.TYPE, 9)).containsExactly(new Count("t0", 2), new Count("t1", 2),
                new Count("t2", 1));
        assertThat(records.count(filter("type", "t2"), Facet.REASON, 9)).containsExactly(new Count("revoked", 1));
        assertThat(records.count(ALL, Facet.ROLE, 9)).isEmpty();
    }

    @Test
    void givesTheRecordAsItStandsInTheLog() {
        var found = records.find(filter("type", "t2"), Records.Order.NEWEST, Optional.empty(), 1).getFirst();

        assertThat(found).isEqualTo(record(0, 2, "82030", "11:00:00"));
        assertThat(records.at(new Place(0, 2))).contains(found);
        assertThat(records.at(new Place(0, 3))).isEmpty();
    }

    @Test
    void remembersHowFarItCameAndForgetsALogWhole() {
        assertThat(records.indexed(0, ORIGIN)).isEqualTo(3);
        assertThat(records.indexed(0, "log.example/other/0")).isZero();
        assertThat(records.indexed(7, ORIGIN)).isZero();

        records.forget(0);

        assertThat(records.indexed(0, ORIGIN)).isZero();
        assertThat(found(ALL, Records.Order.OLDEST)).hasSize(2);
    }

    @Test
    void addsARunAgainWithoutDoublingIt() {
        records.add(ORIGIN, List.of(record(0, 1, "82015", "12:00:00"), record(0, 2, "82030", "11:00:00"),
                record(0, 3, "82030", "14:00:00")));

        assertThat(found(ALL, Records.Order.OLDEST)).hasSize(6);
        assertThat(records.indexed(0, ORIGIN)).isEqualTo(4);
    }
}
