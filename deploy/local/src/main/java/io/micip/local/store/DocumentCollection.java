package io.micip.local.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection that has a page of itself in memory, however large it is: it answers a query for the first documents in some
/// order with no more than it asks for, one without an order as it is read on, and opens only documents that a [Sieve] lets
/// through. Its map is the one that H2's own back end would use, where every answer holds all that match.
final class DocumentCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final int PORTION = 256;
    private static final String DATA_SIZE = "dataSize";

    private final MVMap<Object, StoredDocument> documents;
    private final MVMap<String, Object> about;

    DocumentCollection(MongoDatabase database, String name, CollectionOptions options,
            MVMap<Object, StoredDocument> documents, MVMap<String, Object> about, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.about = about;
        about.putIfAbsent(DATA_SIZE, 0L);
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        var order = deriveComparator(orderBy);
        if (order == null && batchSize > 0) {
            return readOn(new Walk(query, skip, limit), batchSize, fields);
        }
        if (order == null || limit <= 0) {
            return matchDocumentsFromStream(new Walk(query, 0, 0).stream(), query, orderBy, skip, limit, batchSize,
                    fields);
        }
        var first = new FirstInOrder<>(order, skip + limit);
        new Walk(query, 0, 0).forEachRemaining(first::offer);
        return matchDocumentsFromStream(first.all().stream(), query, orderBy, skip, limit, batchSize, fields);
    }

    private QueryResult readOn(Walk walk, int batchSize, @Nullable Document fields) {
        var cursor = new WalkingCursor(cursorRegistry.generateCursorId(), walk, fields);
        var batch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(batch);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(batch, cursor);
    }

    /// What an aggregation begins with.
    @Override
    public Stream<Document> queryAllAsStream() {
        return new Walk(new Document(), 0, 0).stream();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var stored = documents.get(position);
        return stored == null ? null : stored.document();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var idField = getIdField();
        var position = idField == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, idField));
        if (documents.putIfAbsent(position, StoredDocument.of(document)) != null) {
            throw new IllegalStateException(this + " has a document " + position + " that no index knows");
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredDocument.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException(this + " has no document " + position);
        }
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected void updateDataSize(int change) {
        synchronized (about) {
            about.put(DATA_SIZE, size() + change);
        }
    }

    @Override
    protected int getDataSize() {
        return (int) size();
    }

    private long size() {
        return about.get(DATA_SIZE) instanceof Number size ? size.longValue() : 0;
    }

    /// The documents that match, in the order of their positions, found a portion at a time. What is added or taken away
    /// meanwhile is met or not; whatever else is there is met once.
    private final class Walk implements Iterator<Document> {

        private final Document query;
        private final Sieve sieve;
        private final Deque<Document> found = new ArrayDeque<>();
        private @Nullable Object next = documents.firstKey();
        private int toSkip;
        private int left;

        /// @param limit 0 for all
        Walk(Document query, int skip, int limit) {
            this.query = query;
            this.sieve = Sieve.of(query);
            this.toSkip = skip;
            this.left = limit == 0 ? Integer.MAX_VALUE : limit;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && next != null && left > 0) {
                look(next);
            }
            return !found.isEmpty();
        }

        @Override
        public Document next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.remove();
        }

        private void look(Object first) {
            synchronized (DocumentCollection.this) {
                var cursor = documents.cursor(first);
                for (int seen = 0; seen < PORTION && left > 0 && cursor.hasNext(); seen++) {
                    cursor.next();
                    take(cursor.getValue());
                }
                next = cursor.hasNext() ? cursor.next() : null;
            }
        }

        private void take(StoredDocument stored) {
            if (!sieve.lets(stored)) {
                return;
            }
            var document = stored.document();
            if (!documentMatchesQuery(document, query)) {
                return;
            }
            if (toSkip > 0) {
                toSkip--;
            } else {
                found.add(document);
                left--;
            }
        }

        Stream<Document> stream() {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
        }
    }

    /// Hands out what a walk finds, as it is asked for.
    private final class WalkingCursor extends AbstractCursor {

        private final Walk walk;
        private final @Nullable Document fields;

        WalkingCursor(long id, Walk walk, @Nullable Document fields) {
            super(id);
            this.walk = walk;
            this.fields = fields;
        }

        @Override
        public synchronized boolean isEmpty() {
            return !walk.hasNext();
        }

        @Override
        public synchronized List<Document> takeDocuments(int number) {
            var batch = new ArrayList<Document>();
            while (batch.size() < number && walk.hasNext()) {
                batch.add(walk.next());
            }
            return matchDocumentsFromStream(new Document(), batch.stream(), 0, 0, 0, null, fields).collectDocuments();
        }
    }
}
