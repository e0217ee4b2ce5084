package io.micip.audit.mongolog;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import io.micip.audit.log.KeptLog;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.TilePath;

/// A log in MongoDB, read without opening it: by finding alone, so that a user who may only read can do it.
public final class MongoKeptLog implements KeptLog {
    private final MongoDatabase database;
    private final MongoLogTiles tiles;
    private final String origin;

    private MongoKeptLog(MongoDatabase database, String origin) {
        this.database = database;
        this.tiles = new MongoLogTiles(database, origin);
        this.origin = origin;
    }

    /// The log of this origin that was begun in a database, if one was.
    /// @param database reads with read concern majority
    /// @throws LogStopped if MongoDB does not answer
    public static Optional<KeptLog> in(MongoDatabase database, String origin) {
        var log = new MongoKeptLog(database, origin);
        return log.document().isPresent() ? Optional.of(log) : Optional.empty();
    }

    @Override
    public String where() {
        return "MongoDB, database " + database.getName();
    }

    @Override
    public Committed committed() {
        var log = document().orElseThrow(() -> new LogStopped(origin + ": its document is gone"));
        if (log.get(MongoLogState.SIZE) instanceof Long size && log.get(MongoLogState.PARKED) instanceof Long parked) {
            return new Committed(size, parked);
        }
        throw new LogStopped(origin + ": its document is damaged (expected: size and parked, whole numbers)");
    }

    private Optional<Document> document() {
        return asked(() -> Optional.ofNullable(
                database.getCollection(MongoLogStore.LOGS).find(Filters.eq("_id", origin)).first()));
    }

    @Override
    public byte[] read(TilePath tile) {
        return asked(() -> tiles.read(tile));
    }

    @Override
    public void eachParked(Consumer<byte[]> reader) {
        asked(() -> {
            tiles.eachParked(reader);
            return reader;
        });
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw MongoLogStore.unreached(origin, e);
        }
    }
}
