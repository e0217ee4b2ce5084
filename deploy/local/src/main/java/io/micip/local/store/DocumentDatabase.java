package io.micip.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// A database whose documents are kept as [DocumentType] says. The map of a collection must be open in that form before the
/// back end opens it in its own.
final class DocumentDatabase extends H2Database {

    private final MVStore store;

    DocumentDatabase(String name, MVStore store, CursorRegistry cursors) {
        // before the rest, which opens collections
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        store.openMap("databases." + getDatabaseName() + "." + name,
                new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        return super.openOrCreateCollection(name, options);
    }
}
