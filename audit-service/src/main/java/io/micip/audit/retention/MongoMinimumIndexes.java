package io.micip.audit.retention;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Minimum indexes in MongoDB, one document for each log.
@Component
class MongoMinimumIndexes implements MinimumIndexes {
    private final MongoCollection<Document> minimums;

    MongoMinimumIndexes(MongoDatabase database) {
        this.minimums = database.getCollection("minimumIndexes");
    }

    @Override
    public long of(String origin) {
        var found = minimums.find(new Document("_id", origin)).first();
        return found == null ? 0 : found.getLong("minimum");
    }

    @Override
    public void raise(String origin, long minimum) {
        if (minimum > of(origin)) {
            minimums.replaceOne(new Document("_id", origin),
                    new Document("_id", origin).append("minimum", minimum), new ReplaceOptions().upsert(true));
        }
    }
}
