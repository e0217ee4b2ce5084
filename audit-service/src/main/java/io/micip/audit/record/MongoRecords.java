package io.micip.audit.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import io.micip.chassis.mongo.MongoIndexes;

/// Records in MongoDB: one document each, with the entry as it stands and the attributes that are searched for.
@Component
class MongoRecords implements Records {
    private static final List<String> SEARCHED = List.of("actorid", "actorrole", "actororg", "type", "subject",
            "outcome", "agreementversion");
    private static final String RECORDS = "records";
    private static final int DUPLICATE_KEY = 11_000;
    /// Counted up when records get another field, so that those of an earlier release are made anew from the log.
    private static final int FORMAT = 2;
    private static final int LONGEST = 10; // seconds of a count
    private static final String TIME = "time";
    private static final String LOG = "log";
    private static final String INDEX = "index";

    private final MongoCollection<Document> records;
    private final MongoCollection<Document> progress;

    MongoRecords(MongoDatabase database) {
        this.records = database.getCollection(RECORDS);
        this.progress = database.getCollection("recordProgress");
    }

    /// An index for each usual question, all in the order of the answer.
    static MongoIndexes indexes() {
        return new MongoIndexes(RECORDS, List.of(new IndexModel(Indexes.descending(TIME, LOG, INDEX)),
                byNewest("districts"), byNewest("type"), byNewest("actorid"), byNewest("subject")));
    }

    private static IndexModel byNewest(String field) {
        return new IndexModel(Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending(TIME, LOG, INDEX)));
    }

    @Override
    public List<AuditRecord> find(RecordFilter filter, Order order, Optional<Position> after, int limit) {
        var sort = switch (order) {
            case NEWEST -> Sorts.descending(TIME, LOG, INDEX);
            case OLDEST -> Sorts.ascending(TIME, LOG, INDEX);
        };
        var clauses = clauses(filter);
        after.ifPresent(position -> clauses.add(beyond(position, order)));
        var found = new ArrayList<AuditRecord>();
        records.find(all(clauses)).sort(sort).limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public Optional<AuditRecord> at(Place place) {
        return Optional.ofNullable(records.find(Filters.eq("_id", id(place))).first()).map(MongoRecords::read);
    }

    private static String id(Place place) {
        return place.log() + "/" + place.index();
    }

    @Override
    public long size(RecordFilter filter) {
        return records.countDocuments(all(clauses(filter)), new CountOptions().maxTime(LONGEST, TimeUnit.SECONDS));
    }

    @Override
    public List<Count> count(RecordFilter filter, Facet by, int most) {
        var stages = new ArrayList<Bson>();
        stages.add(Aggregates.match(all(clauses(filter))));
        if (by == Facet.DISTRICT) {
            stages.add(Aggregates.unwind("$" + by.field()));
        }
        stages.add(Aggregates.group("$" + by.field(), Accumulators.sum("records", 1L)));
        var counts = new ArrayList<Count>();
        for (var group : records.aggregate(stages).maxTime(LONGEST, TimeUnit.SECONDS)) {
            if (group.get("_id") instanceof String value) {
                counts.add(new Count(value, group.get("records", Number.class).longValue()));
            }
        }
        return Count.first(counts, by, most);
    }

    private static Bson all(List<Bson> clauses) {
        return clauses.isEmpty() ? Filters.empty() : Filters.and(clauses);
    }

    private static List<Bson> clauses(RecordFilter filter) {
        var clauses = new ArrayList<Bson>();
        if (!filter.districts().isEmpty()) {
            clauses.add(Filters.in("districts", filter.districts()));
        }
        filter.exact().forEach((name, value) -> clauses.add(Filters.eq(name, value)));
        filter.beginning().forEach((name, value) -> clauses.add(
                Filters.and(Filters.gte(name, value), Filters.lt(name, value + Character.MAX_VALUE))));
        filter.from().ifPresent(from -> clauses.add(Filters.gte(TIME, Date.from(from))));
        filter.to().ifPresent(to -> clauses.add(Filters.lt(TIME, Date.from(to))));
        filter.within().ifPresent(extent -> clauses.add(inside(extent)));
        return clauses;
    }

    private static Bson inside(Extent extent) {
        var logs = extent.sizes().entrySet().stream()
                .map(log -> Filters.and(Filters.eq(LOG, log.getKey()), Filters.lt(INDEX, log.getValue()))).toList();
        return logs.isEmpty() ? Filters.exists(LOG, false) : Filters.or(logs);
    }

    /// The bound on the time is in the alternatives too, but there it keeps no server from reading an index from its beginning.
    private static Bson beyond(Position position, Order order) {
        var time = Date.from(position.time());
        var place = position.place();
        return switch (order) {
            case NEWEST -> Filters.and(Filters.lte(TIME, time), Filters.or(Filters.lt(TIME, time),
                    Filters.lt(LOG, place.log()),
                    Filters.and(Filters.eq(LOG, place.log()), Filters.lt(INDEX, place.index()))));
            case OLDEST -> Filters.and(Filters.gte(TIME, time), Filters.or(Filters.gt(TIME, time),
                    Filters.gt(LOG, place.log()),
                    Filters.and(Filters.eq(LOG, place.log()), Filters.gt(INDEX, place.index()))));
        };
    }

    @Override
    public long indexed(int log, String origin) {
        var found = progress.find(Filters.eq("_id", log)).first();
        boolean ours = found != null && origin.equals(found.getString("origin"))
                && Integer.valueOf(FORMAT).equals(found.getInteger("format"));
        return found != null && ours ? found.getLong("indexed") : 0;
    }

    @Override
    public void add(String origin, List<AuditRecord> run) {
        try {
            records.insertMany(run.stream().map(MongoRecords::stored).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw e;
            }
        }
        var first = run.getFirst().place();
        var last = run.getLast().place();
        // Goes on from where it stood, never past a gap: who takes the progress away meanwhile has the records made anew.
        var here = Filters.eq("_id", last.log());
        progress.replaceOne(first.index() == 0 ? here : Filters.and(here, Filters.gte("indexed", first.index())),
                new Document("_id", last.log()).append("origin", origin).append("format", FORMAT)
                        .append("indexed", last.index() + 1),
                new ReplaceOptions().upsert(first.index() == 0));
    }

    /// Has the records of all logs thrown away and made anew by the service, at once or when it starts.
    /// @return how many logs that are
    long reindex() {
        return progress.deleteMany(Filters.empty()).getDeletedCount();
    }

    @Override
    public void forget(int log) {
        progress.deleteOne(Filters.eq("_id", log));
        records.deleteMany(Filters.eq(LOG, log));
    }

    private static Document stored(AuditRecord found) {
        var place = found.place();
        var document = new Document("_id", id(place)).append(LOG, place.log())
                .append(INDEX, place.index()).append(TIME, Date.from(found.time()))
                .append("districts", List.copyOf(found.districts())).append("entry", found.event().toString());
        document.append(Facet.DAY.field(), found.day());
        SEARCHED.forEach(name -> found.attribute(name).ifPresent(value -> document.append(name, value)));
        found.reason().ifPresent(reason -> document.append("reason", reason));
        return document;
    }

    private static AuditRecord read(Document document) {
        var place = new Place(document.getInteger(LOG), document.getLong(INDEX));
        return AuditRecord.of(place, document.getString("entry").getBytes(StandardCharsets.UTF_8));
    }
}
