package io.micip.audit.mongolog;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;

import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStores;
import io.micip.chassis.mongo.MongoIndexes;

/// Logs in MongoDB, so that several processes can serve them and any of them extend one.
public final class MongoLogStores implements LogStores {
    private final MongoDatabase database;

    /// @param database writes with `w: majority, j: true` and reads with read concern majority
    public MongoLogStores(MongoDatabase database) {
        this.database = database;
    }

    /// For [LogStore#claim], which looks for tiles above the committed size.
    public static MongoIndexes indexOfTiles() {
        return new MongoIndexes(MongoLogStore.TILES, List.of(new IndexModel(Indexes.ascending("log", "size"))));
    }

    /// For [LogStore#claim], which looks for ids above the committed size.
    public static MongoIndexes indexOfIds() {
        return new MongoIndexes(MongoLogStore.IDS, List.of(new IndexModel(Indexes.ascending("log", "position"))));
    }

    @Override
    public LogStore open(int number, LogState beginning) {
        return MongoLogStore.open(database, number, beginning);
    }

    @Override
    public List<Integer> begun(String set) {
        return MongoLogStore.begun(database, set);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
