package io.micip.local.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTypeTest {

    private static final Document DOCUMENT = new Document("_id", new ObjectId()).append("whole", 7)
            .append("long", Long.MAX_VALUE).append("fraction", 0.5).append("yes", true).append("nothing", null)
            .append("words", "Núñez \u4e2d").append("at", Instant.parse("2026-11-23T15:00:00Z"))
            .append("uuid", UUID.fromString("0198f0a0-0000-7000-8000-000000000001"))
            .append("exact", Decimal128.ONE).append("bytes", new BinData(new byte[]{1, 2, -3}))
            .append("list", List.of("a", new Document("deep", List.of(1, 2)))).append("empty", new Document());

    private final DocumentType type = new DocumentType();

    @Test
    void readsWhatItWrote() {
        var file = new WriteBuffer();
        type.write(file, StoredDocument.of(DOCUMENT));
        type.write(file, StoredDocument.of(new Document("_id", "next")));
        var written = flipped(file);

        assertThat(type.read(written).document()).isEqualTo(DOCUMENT);
        assertThat(type.read(written).document()).isEqualTo(new Document("_id", "next"));
        assertThat(written.hasRemaining()).isFalse();
    }

    @Test
    void readsDocumentsOfAnEarlierRelease() {
        var file = new WriteBuffer();
        new ObjectDataType().write(file, DOCUMENT);
        type.write(file, StoredDocument.of(new Document("_id", "next")));
        var written = flipped(file);

        assertThat(type.read(written).document()).isEqualTo(DOCUMENT);
        assertThat(type.read(written).document()).isEqualTo(new Document("_id", "next"));
    }

    @Test
    void goesOnWithAFileOfAnEarlierRelease(@TempDir Path folder) {
        var file = folder.resolve("store.mv").toString();
        try (var store = MVStore.open(file)) {
            store.openMap("things", new MVMap.Builder<Object, Object>().valueType(new ObjectDataType())).put(1,
                    DOCUMENT);
        }

        try (var store = MVStore.open(file)) {
            things(store).put(2, StoredDocument.of(new Document("_id", 2)));
        }

        try (var store = MVStore.open(file)) {
            assertThat(things(store).values()).extracting(StoredDocument::document)
                    .containsExactly(DOCUMENT, new Document("_id", 2));
        }
    }

    private MVMap<Object, StoredDocument> things(MVStore store) {
        return store.openMap("things", new MVMap.Builder<Object, StoredDocument>().valueType(type));
    }

    private static ByteBuffer flipped(WriteBuffer written) {
        return written.getBuffer().flip();
    }
}
