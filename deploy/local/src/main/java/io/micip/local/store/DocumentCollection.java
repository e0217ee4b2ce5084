package io.micip.local.store;

import java.util.Comparator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection that answers a query for the first documents in some order with no more of them in memory than it asks for.
/// The back end itself sorts all that match, so a page of a large collection would take the memory of the whole.
final class DocumentCollection extends H2Collection {

    DocumentCollection(MongoDatabase database, String name, CollectionOptions options,
            MVMap<Object, Document> documents, MVMap<String, Object> about, CursorRegistry cursors) {
        super(database, name, options, documents, about, cursors);
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
}
