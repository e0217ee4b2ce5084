package io.micip.audit.mongolog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogFenced;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;

/// The tiles, bundles and parked records of one log. A document holds at most 8 MB, so a bundle of long entries has several.
///
/// A later generation replaces what an earlier one wrote and did not commit, never the other way about.
final class MongoLogTiles {
    private static final int MOST_BYTES = 8 << 20;
    private static final int DUPLICATE_KEY = 11_000;
    private static final String ID = "_id";
    private static final String CONTENT = "content";
    private static final String PARTS = "parts";
    private static final String GENERATION = "generation";
    private static final String PARKED = "/parked/";
    private static final String AFTER_DIGITS = ":";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final MongoCollection<Document> tiles;
    private final MongoCollection<Document> parked;
    private final String log;

    MongoLogTiles(MongoDatabase database, String origin) {
        this.tiles = database.getCollection(MongoLogStore.TILES);
        this.parked = database.getCollection(MongoLogStore.PARKED);
        this.log = origin;
    }

    /// @throws LogFenced if a later owner has written any of them
    void write(LogBatch batch, long generation) {
        long size = batch.next().head().size();
        var models = new ArrayList<WriteModel<Document>>();
        batch.tiles().forEach(tile -> models.addAll(models(log + "/" + tile.path().path(), tile.content(), size,
                generation)));
        write(tiles, models);
        var aside = new ArrayList<WriteModel<Document>>();
        batch.parked().forEach((position, raw) -> aside.addAll(models(log + PARKED + position, raw, size, generation)));
        write(parked, aside);
    }

    private void write(MongoCollection<Document> collection, List<WriteModel<Document>> models) {
        if (models.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new LogFenced(log + ": another process has written further");
            }
            throw e;
        }
    }

    private List<WriteModel<Document>> models(String id, byte[] content, long size, long generation) {
        int parts = Math.max(1, (content.length + MOST_BYTES - 1) / MOST_BYTES);
        var models = new ArrayList<WriteModel<Document>>();
        for (int part = 0; part < parts; part++) {
            String name = part(id, part);
            byte[] bytes = Arrays.copyOfRange(content, part * MOST_BYTES,
                    Math.min(content.length, (part + 1) * MOST_BYTES));
            var document = new Document(ID, name).append("log", log).append("size", size)
                    .append(GENERATION, generation).append(PARTS, parts).append(CONTENT, new Binary(bytes));
            models.add(new ReplaceOneModel<>(Filters.and(Filters.eq(ID, name), Filters.lte(GENERATION, generation)),
                    document, new ReplaceOptions().upsert(true)));
        }
        return models;
    }

    private static String part(String id, int part) {
        return part == 0 ? id : id + "#" + part;
    }

    byte[] read(TilePath tile) {
        byte[] content = content(tiles, log + "/" + tile.path());
        if (content != null) {
            return content;
        }
        byte[] full = tile.isFull() ? null : content(tiles, log + "/" + tile.full().path());
        if (full == null) {
            throw new TileSource.MissingTile(tile);
        }
        return tile.partOf(full);
    }

    Optional<byte[]> parked(long position) {
        return Optional.ofNullable(content(parked, log + PARKED + position));
    }

    /// Hands over every record kept aside, found by the name of its first part.
    void eachParked(Consumer<byte[]> reader) {
        String names = log + PARKED;
        var all = Filters.and(Filters.gte(ID, names), Filters.lt(ID, names + AFTER_DIGITS));
        for (var one : parked.find(all).projection(Projections.include(ID))) {
            String id = one.getString(ID);
            byte[] raw = POSITION.matcher(id.substring(names.length())).matches() ? content(parked, id) : null;
            if (raw != null) {
                reader.accept(raw);
            }
        }
    }

    /// Null if it is not there whole.
    private static byte @Nullable [] content(MongoCollection<Document> collection, String id) {
        var first = collection.find(Filters.eq(ID, id)).first();
        if (first == null || !(first.get(PARTS) instanceof Integer parts)) {
            return null;
        }
        var content = new ByteArrayOutputStream();
        for (int part = 0; part < parts; part++) {
            var next = part == 0 ? first : collection.find(Filters.eq(ID, part(id, part))).first();
            if (next == null || !(next.get(CONTENT) instanceof Binary bytes)) {
                return null;
            }
            content.writeBytes(bytes.getData());
        }
        return content.toByteArray();
    }

    /// Removes what earlier generations left above a size; what a later one has committed meanwhile stays.
    void removeAbove(long size, long generation) {
        var above = Filters.and(Filters.eq("log", log), Filters.gt("size", size), Filters.lt(GENERATION, generation));
        tiles.deleteMany(above);
        parked.deleteMany(above);
    }
}
