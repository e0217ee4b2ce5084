package io.micip.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection that answers a query for the first documents in some order with no more of them in memory than it asks for,
/// and counts with a few. The back end itself holds all that match, so that a page of a large collection, or its size, would
/// take the memory of the whole.
final class DocumentCollection extends H2Collection {

    private static final int PORTION = 256;

    private final MVMap<Object, Document> documents;

    DocumentCollection(MongoDatabase database, String name, CollectionOptions options,
            MVMap<Object, Document> documents, MVMap<String, Object> about, CursorRegistry cursors) {
        super(database, name, options, documents, about, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult matchDocumentsFromStream(Document query, Stream<Document> documents, int skip, int limit,
            int batchSize, @Nullable Comparator<Document> order, @Nullable Document fields) {
        if (order == null || limit <= 0) {
            return super.matchDocumentsFromStream(query, documents, skip, limit, batchSize, order, fields);
        }
        var first = new FirstInOrder<>(order, skip + limit);
        documents.filter(document -> documentMatchesQuery(document, query)).forEach(first::offer);
        return super.matchDocumentsFromStream(query, first.all().stream(), skip, limit, batchSize, order, fields);
    }

    /// What an aggregation begins with.
    @Override
    public Stream<Document> queryAllAsStream() {
        return Stream.iterate(portionFrom(documents.firstKey()), portion -> !portion.copies().isEmpty(),
                portion -> portionFrom(portion.next())).flatMap(portion -> portion.copies().stream());
    }

    /// Copies, for an update changes a document where it is.
    private synchronized Portion portionFrom(@Nullable Object first) {
        List<Document> copies = new ArrayList<>();
        if (first == null) {
            return new Portion(copies, null);
        }
        var cursor = documents.cursor(first);
        while (cursor.hasNext() && copies.size() < PORTION) {
            cursor.next();
            copies.add(cursor.getValue().cloneDeeply());
        }
        return new Portion(copies, cursor.hasNext() ? cursor.next() : null);
    }

    /// Some documents.
    ///
    /// @param next key of the first behind them, or null
    private record Portion(List<Document> copies, @Nullable Object next) {}
}
