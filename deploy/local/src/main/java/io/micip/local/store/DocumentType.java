package io.micip.local.store;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// Documents in the file as BSON. H2 writes an object it does not know in Java's own serialization, whose reading takes some
/// twenty times as long, and a query here reads every document that the page cache has lost. Documents written so, by an
/// earlier release, are read all the same.
final class DocumentType extends BasicDataType<Document> {

    /// Before each document. H2's own tags are positive.
    private static final byte BSON = (byte) 0xB5;
    private static final int BYTES_OF_A_DOCUMENT = 120;
    private static final int BYTES_OF_A_VALUE = 64;

    private final ObjectDataType earlier = new ObjectDataType();

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case Map<?, ?> members -> BYTES_OF_A_DOCUMENT + memory(members.values());
            case Collection<?> values -> memory(values);
            case String words -> BYTES_OF_A_VALUE + words.length();
            case null, default -> BYTES_OF_A_VALUE;
        };
    }

    private static int memory(Collection<?> values) {
        int bytes = BYTES_OF_A_VALUE;
        for (Object value : values) {
            bytes += memory(value);
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer to, Document document) {
        var bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        to.put(BSON).put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer from) {
        if (from.get(from.position()) != BSON) {
            return (Document) earlier.read(from);
        }
        from.get();
        var bson = Unpooled.wrappedBuffer(from);
        var document = BsonDecoder.decodeBson(bson);
        from.position(from.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
