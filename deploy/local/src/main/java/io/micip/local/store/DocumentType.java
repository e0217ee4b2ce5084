package io.micip.local.store;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// Documents in the file as BSON, opened only by who asks for one. H2 writes an object it does not know in Java's own
/// serialization, whose reading takes some twenty times as long as BSON's, and a query here passes every document. Documents
/// written so, by an earlier release, are read all the same.
final class DocumentType extends BasicDataType<StoredDocument> {

    /// Before each document. H2's own tags are positive.
    private static final byte BSON = (byte) 0xB5;
    private static final int BYTES_OF_AN_OBJECT = 32;

    private final ObjectDataType earlier = new ObjectDataType();

    @Override
    public int getMemory(StoredDocument document) {
        return BYTES_OF_AN_OBJECT + document.bytes().length;
    }

    @Override
    public void write(WriteBuffer to, StoredDocument document) {
        to.put(BSON).put(ByteBuffer.wrap(document.bytes()));
    }

    @Override
    public StoredDocument read(ByteBuffer from) {
        if (from.get(from.position()) != BSON) {
            return StoredDocument.of((Document) earlier.read(from));
        }
        from.get();
        return StoredDocument.read(from);
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }
}
