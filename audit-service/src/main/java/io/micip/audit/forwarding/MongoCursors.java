package io.micip.audit.forwarding;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.CommonProblems;

/// Cursors in the collection `forwarded`, a document for each target and log.
@Component
class MongoCursors implements Cursors {
    private static final String SENT = "sent";

    private final MongoCollection<Document> cursors;

    MongoCursors(MongoDatabase database) {
        this.cursors = database.getCollection("forwarded");
    }

    @Override
    public long sent(String target, String origin) {
        try {
            var found = cursors.find(new Document("_id", id(target, origin))).first();
            return found == null ? 0 : found.getLong(SENT);
        } catch (MongoException _) {
            throw CommonProblems.busy();
        }
    }

    @Override
    public boolean advance(String target, String origin, long from, long to) {
        try {
            return from == 0 && begin(target, origin, to)
                    || cursors.updateOne(new Document("_id", id(target, origin)).append(SENT, from),
                            Updates.set(SENT, to)).getMatchedCount() == 1;
        } catch (MongoException _) {
            throw CommonProblems.busy();
        }
    }

    private boolean begin(String target, String origin, long to) {
        try {
            cursors.insertOne(new Document("_id", id(target, origin)).append("target", target).append("log", origin)
                    .append(SENT, to));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String id(String target, String origin) {
        return target + "@" + origin;
    }
}
