package io.micip.plan.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.plan.dataset.DataSet.Purged;
import io.micip.plan.dataset.DataSet.Standing;
import io.micip.plan.dataset.DataSet.Words;
import io.micip.plan.dataset.Purging.Selection;
import io.micip.plan.report.ReportReference;
import io.micip.plan.report.ViewShape;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

/// Data sets in the collection `dataSets`, each with its pending events in its own document.
@Component
class MongoDataSets implements DataSets {
    private final Aggregates<Stored> aggregates;

    MongoDataSets(AggregatesFactory factory) {
        aggregates = factory.of("dataSets", Stored.class);
        aggregates.collection().createIndex(Indexes.compoundIndex(
                Indexes.ascending("state.district", "state.standing"), Indexes.descending("state.madeAt", "_id")));
    }

    @Override
    public Optional<Versioned<DataSet>> find(String id) {
        return aggregates.find(id).map(MongoDataSets::read);
    }

    @Override
    public Optional<Versioned<DataSet>> repeated(String id, @Nullable IdempotencyKey key) {
        return aggregates.repeated(id, key).map(MongoDataSets::read);
    }

    @Override
    public Versioned<DataSet> insert(String id, DataSet dataSet, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        return read(aggregates.insert(id, Stored.of(dataSet), events, key));
    }

    @Override
    public Versioned<DataSet> change(Versioned<DataSet> before, DataSet after, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        return read(aggregates.change(before.map(Stored::of), Stored.of(after), events, key));
    }

    @Override
    public List<Versioned<DataSet>> of(DistrictCode district, Standing standing, @Nullable Place after, int limit) {
        var listed = and(eq("state.district", district.value()), eq("state.standing", standing.name()));
        var found = new ArrayList<Versioned<DataSet>>();
        aggregates.collection()
                .find(after == null ? listed : and(listed, later(after)))
                .sort(Sorts.descending("state.madeAt", "_id"))
                .limit(limit)
                .forEach(document -> found.add(read(aggregates.read(document))));
        return found;
    }

    @Override
    public List<Versioned<DataSet>> holding(DistrictCode district, Selection selection, int limit) {
        var ofSource = eq("reference.source", selection.source().value());
        var year = selection.year();
        var found = new ArrayList<Versioned<DataSet>>();
        aggregates.collection()
                .find(and(eq("state.district", district.value()), elemMatch("state.tiles",
                        year == null ? ofSource : and(ofSource, eq("schoolYear", year.closing())))))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(aggregates.read(document))));
        return found;
    }

    private static Versioned<DataSet> read(Versioned<Stored> stored) {
        return stored.map(Stored::toDataSet);
    }

    private static Bson later(Place after) {
        return or(lt("state.madeAt", after.madeAt()),
                and(eq("state.madeAt", after.madeAt()), lt("_id", after.id())));
    }

    /// The stored shape of a data set; public for the driver, which reads it by reflection.
    public record Stored(String district, String title, String guidingQuestion, @Nullable AreaOfInquiry areaOfInquiry,
            Standing standing, List<StoredTile> tiles, @Nullable List<StoredPurged> purged, Instant madeAt) {
        static Stored of(DataSet set) {
            var words = set.words();
            return new Stored(set.district().value(), words.title(), words.guidingQuestion(), words.areaOfInquiry(),
                    set.standing(), set.tiles().stream().map(StoredTile::of).toList(),
                    set.purged().stream().map(one -> new StoredPurged(one.id(), one.purgedAt())).toList(),
                    set.madeAt());
        }

        DataSet toDataSet() {
            return new DataSet(new DistrictCode(district), new Words(title, guidingQuestion, areaOfInquiry), standing,
                    tiles.stream().map(StoredTile::toTile).toList(),
                    purged == null
                            ? List.of()
                            : purged.stream().map(one -> new Purged(one.id(), one.purgedAt())).toList(),
                    madeAt);
        }
    }

    /// The stored shape of what a purge left of a tile.
    public record StoredPurged(String id, Instant purgedAt) {}

    /// The stored shape of a data tile. Grain and school year (closing) are missing where it is older than they are kept.
    public record StoredTile(String id, String title, @Nullable String caption, String category,
            @Nullable String grain, @Nullable Integer schoolYear, ReportReference reference, Instant addedAt) {
        static StoredTile of(DataTile tile) {
            var grain = tile.shape().grain();
            var year = tile.shape().year();
            return new StoredTile(tile.id(), tile.title(), tile.caption(), tile.shape().category().code(),
                    grain == null ? null : grain.code(), year == null ? null : year.closing(), tile.reference(),
                    tile.addedAt());
        }

        DataTile toTile() {
            var shape = new ViewShape(Category.find(category).orElseThrow(),
                    grain == null ? null : Grain.find(grain).orElseThrow(),
                    schoolYear == null ? null : new SchoolYear(schoolYear));
            return new DataTile(id, title, caption, shape, reference, addedAt);
        }
    }
}
