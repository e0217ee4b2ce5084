package io.micip.chassis.stores;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Walks through a database a page at a time: collection by collection, in the order of ids. A document that is there from the
/// first page to the last is met once, whatever is added or taken away meanwhile.
final class StorePages {
    private static final String ID = "_id";

    private final MongoDatabase database;
    private final Size size;

    /// How much a page has at most: one document at least, so that every page leads further.
    ///
    /// @param documents so many
    /// @param time      as many as can be read in it
    record Size(int documents, Duration time) {
        static final Size USUAL = new Size(5_000, Duration.ofSeconds(1));
    }

    StorePages(MongoDatabase database, Size size) {
        this.database = database;
        this.size = size;
    }

    /// About how many documents there are.
    long all() {
        return StoreWalk.collections(database).stream()
                .mapToLong(name -> database.getCollection(name).estimatedDocumentCount()).sum();
    }

    /// Walks on.
    ///
    /// @param after where the page before ended; null for the first
    /// @return where this one ends; empty at the end of the database
    /// @throws com.mongodb.MongoException if the store does not answer
    /// @throws UnknownIds if a collection has ids that nobody can walk through
    Optional<StorePosition> page(@Nullable StorePosition after, StoreWalk.Visitor visitor) {
        var page = new Page(visitor);
        for (var name : StoreWalk.collections(database)) {
            if (after != null && name.compareTo(after.collection()) < 0) {
                continue;
            }
            var from = after != null && name.equals(after.collection())
                    ? after
                    : new StorePosition(name, kinds(name), null);
            var end = page.through(from);
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.empty();
    }

    /// Kinds of ids in a collection. Where the least and the greatest are of one kind, all between them are.
    private List<IdKind> kinds(String collection) {
        var ends = Stream.of(Sorts.ascending(ID), Sorts.descending(ID))
                .flatMap(order -> first(collection, order).stream())
                .map(id -> IdKind.of(id).orElseThrow(() -> new UnknownIds(collection))).distinct().toList();
        return ends.size() <= 1 ? ends : List.copyOf(EnumSet.allOf(IdKind.class));
    }

    private Optional<BsonValue> first(String collection, Bson order) {
        return Optional.ofNullable(raw(collection).find().projection(Projections.include(ID)).sort(order).first())
                .map(found -> Optional.ofNullable(found.get(ID)).orElseThrow(() -> new UnknownIds(collection)));
    }

    private MongoCollection<RawBsonDocument> raw(String collection) {
        return database.getCollection(collection, RawBsonDocument.class);
    }

    /// What is compared with nothing that is known here would be passed over in silence.
    static final class UnknownIds extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownIds(String collection) {
            super(collection);
        }
    }

    private final class Page {
        private final StoreWalk.Visitor visitor;
        private final long until = System.nanoTime() + size.time().toNanos();
        private int read;

        Page(StoreWalk.Visitor visitor) {
            this.visitor = visitor;
        }

        /// @return where the page ends, if within this collection
        Optional<StorePosition> through(StorePosition from) {
            var last = from.last();
            for (int at = 0; at < from.kinds().size(); at++) {
                var kind = from.kinds().get(at);
                for (var document : raw(from.collection()).find(kind.after(last)).sort(Sorts.ascending(ID))
                        .limit(Math.max(1, size.documents() - read + 1)).batchSize(StoreWalk.FEW)) {
                    if (isFull() && !isNoNumber(last)) {
                        return Optional.of(new StorePosition(from.collection(),
                                from.kinds().subList(at, from.kinds().size()), last));
                    }
                    StoreWalk.visit(database, from.collection(), document, visitor);
                    last = document.get(ID);
                    read++;
                }
                last = null;
            }
            return Optional.empty();
        }

        private boolean isFull() {
            return read >= size.documents() || read > 0 && System.nanoTime() >= until;
        }

        /// Nothing is greater than "not a number", so no page ends with it.
        private static boolean isNoNumber(@Nullable BsonValue id) {
            return id instanceof BsonNumber number && Double.isNaN(number.doubleValue());
        }
    }
}
