package io.micip.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// A database of [DocumentCollection]s, whose documents are in the file as [DocumentType] says; in the same maps that the back
/// end itself would use.
final class DocumentDatabase extends H2Database {

    private final MVStore store;
    private final CursorRegistry cursors;

    DocumentDatabase(String name, MVStore store, CursorRegistry cursors) {
        // before the rest, which opens collections
        this.store = store;
        this.cursors = cursors;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var namespace = getDatabaseName() + "." + name;
        var documents = store.openMap("databases." + namespace,
                new MVMap.Builder<Object, StoredDocument>().valueType(new DocumentType()));
        return new DocumentCollection(this, name, options, documents, store.openMap("meta." + namespace), cursors);
    }
}
