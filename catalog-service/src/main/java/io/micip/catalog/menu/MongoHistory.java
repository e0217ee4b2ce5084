package io.micip.catalog.menu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import io.micip.agreements.SourceId;
import io.micip.catalog.menu.Menus.Place;
import io.micip.catalog.menu.Menus.Told;
import io.micip.catalog.menu.NodeChange.Kind;
import io.micip.chassis.mongo.MongoIndexes;

/// The change history's own collection, a document a line. The lines of a revision are first written with the menu itself;
/// what stands there is filed here as often as anybody likes, each line once.
final class MongoHistory {
    static final String COLLECTION = "menu_history";
    private static final String SOURCE = "source";
    private static final String REVISION = "revision";
    private static final String LINE = "line";

    private final MongoCollection<Document> lines;

    /// @param lines the collection
    MongoHistory(MongoCollection<Document> lines) {
        this.lines = lines;
    }

    static MongoIndexes indexes() {
        return new MongoIndexes(COLLECTION, List.of(new IndexModel(
                Indexes.compoundIndex(Indexes.ascending(SOURCE), Indexes.descending(REVISION),
                        Indexes.ascending(LINE)))));
    }

    /// Files the lines of a revision, unless that was done before.
    void file(SourceId source, List<Told> told) {
        if (told.isEmpty() || lines.find(Filters.eq("_id", id(source, told.getLast().place()))).first() != null) {
            return;
        }
        try {
            lines.insertMany(told.stream().map(line -> write(source, line)).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            var others = e.getWriteErrors().stream()
                    .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (others) {
                throw e;
            }
        }
    }

    List<Told> read(SourceId source, @Nullable String node, @Nullable Place from, int most) {
        var wanted = new ArrayList<Bson>(List.of(Filters.eq(SOURCE, source.value())));
        if (node != null) {
            wanted.add(Filters.eq("node", node));
        }
        if (from != null) {
            wanted.add(Filters.or(Filters.lt(REVISION, from.revision()),
                    Filters.and(Filters.eq(REVISION, from.revision()), Filters.gt(LINE, from.line()))));
        }
        var told = new ArrayList<Told>();
        lines.find(Filters.and(wanted))
                .sort(Sorts.orderBy(Sorts.descending(REVISION), Sorts.ascending(LINE)))
                .limit(most)
                .forEach(line -> told.add(read(line)));
        return told;
    }

    /// The lines of one revision, numbered.
    static List<Told> numbered(Instant at, long revision, String menuVersion, List<NodeChange> changes) {
        return IntStream.range(0, changes.size())
                .mapToObj(line -> new Told(at, new Place(revision, line), menuVersion, changes.get(line)))
                .toList();
    }

    private static String id(SourceId source, Place place) {
        return "%s/%010d/%05d".formatted(source, place.revision(), place.line());
    }

    private static Document write(SourceId source, Told told) {
        var change = told.change();
        return new Document("_id", id(source, told.place())).append(SOURCE, source.value())
                .append(REVISION, told.place().revision())
                .append(LINE, told.place().line())
                .append("at", Date.from(told.at()))
                .append("menuVersion", told.menuVersion())
                .append("kind", change.kind().code())
                .append("node", change.node())
                .append("title", change.title())
                .append("from", change.from())
                .append("to", change.to());
    }

    private static Told read(Document line) {
        var kind = Kind.ofCode(line.getString("kind")).orElseThrow(() -> new IllegalStateException("a stored kind"));
        return new Told(line.getDate("at").toInstant(), new Place(line.getLong(REVISION), line.getInteger(LINE)),
                line.getString("menuVersion"), new NodeChange(kind, line.getString("node"), line.getString("title"),
                        line.getString("from"), line.getString("to")));
    }
}
