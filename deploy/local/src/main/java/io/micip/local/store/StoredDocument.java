package io.micip.local.store;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/// A document as its bytes (BSON), which never change: whoever wants what is in it gets a document of his own.
final class StoredDocument {

    private final byte[] bson;

    private StoredDocument(byte[] bson) {
        this.bson = bson;
    }

    static StoredDocument of(Document document) {
        var encoded = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, encoded);
        var bytes = new byte[encoded.readableBytes()];
        encoded.readBytes(bytes);
        return new StoredDocument(bytes);
    }

    /// Takes one from where a file is read; BSON begins with its own length.
    static StoredDocument read(ByteBuffer from) {
        var bytes = new byte[Integer.reverseBytes(from.getInt(from.position()))];
        from.get(bytes);
        return new StoredDocument(bytes);
    }

    Document document() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /// Not to be written to.
    byte[] bytes() {
        return bson;
    }
}
