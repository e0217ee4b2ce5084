package io.micip.audit.mongolog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import io.micip.audit.log.LogFenced;

/// The position of every id that one log ever took. Ids above the committed size do not count, and are removed when the log
/// is claimed.
final class MongoLogIds {
    private static final int ASKED_AT_ONCE = 1_000;
    private static final int DUPLICATE_KEY = 11_000;
    private static final String ID = "_id";
    private static final String POSITION = "position";
    private static final String GENERATION = "generation";

    private final MongoCollection<Document> ids;
    private final String log;

    MongoLogIds(MongoDatabase database, String origin) {
        this.ids = database.getCollection(MongoLogStore.IDS);
        this.log = origin;
    }

    /// Writes them as this generation's own, also those that an earlier one wrote and did not commit.
    /// @throws LogFenced if an id has another position already, or a later owner has written it
    void write(Map<UUID, Long> positions, long generation) {
        if (positions.isEmpty()) {
            return;
        }
        var documents = positions.entrySet().stream().map(one -> new Document(ID, id(one.getKey())).append("log", log)
                .append(POSITION, one.getValue()).append(GENERATION, generation)).toList();
        try {
            ids.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            requireDuplicates(e);
            replace(documents, generation);
        }
    }

    private static void requireDuplicates(MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
            throw e;
        }
    }

    private void replace(List<Document> documents, long generation) {
        var models = documents.stream().map(one -> new ReplaceOneModel<>(Filters.and(Filters.eq(ID, one.get(ID)),
                Filters.eq(POSITION, one.get(POSITION)), Filters.lte(GENERATION, generation)), one,
                new ReplaceOptions().upsert(true))).toList();
        try {
            ids.bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            requireDuplicates(e);
            throw new LogFenced(log + ": another process has written further, or taken an id elsewhere");
        }
    }

    private String id(UUID id) {
        return log + "/" + id;
    }

    Map<UUID, Long> positionsOf(List<UUID> wanted) {
        var found = new HashMap<UUID, Long>();
        for (int at = 0; at < wanted.size(); at += ASKED_AT_ONCE) {
            var asked = new ArrayList<String>();
            wanted.subList(at, Math.min(wanted.size(), at + ASKED_AT_ONCE)).forEach(id -> asked.add(id(id)));
            for (var one : ids.find(Filters.in(ID, asked))) {
                String id = one.getString(ID);
                found.put(UUID.fromString(id.substring(log.length() + 1)), one.getLong(POSITION));
            }
        }
        return found;
    }

    /// Removes what earlier generations left from a position on; what a later one has committed meanwhile stays.
    void removeFrom(long size, long generation) {
        ids.deleteMany(Filters.and(Filters.eq("log", log), Filters.gte(POSITION, size),
                Filters.lt(GENERATION, generation)));
    }
}
