package io.micip.audit.reading;

import java.time.Clock;
import java.util.Date;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;

import io.micip.chassis.problem.CommonProblems;

/// Search words in MongoDB, one document each.
@Component
class MongoSearchWords implements SearchWords {
    private final MongoCollection<Document> searches;
    private final Clock clock;

    MongoSearchWords(MongoDatabase database, Clock clock) {
        this.searches = database.getCollection("searches");
        this.clock = clock;
    }

    @Override
    public void keep(String queryId, String readerId, String filter) {
        try {
            searches.insertOne(new Document("_id", queryId).append("reader", readerId).append("filter", filter)
                    .append("at", Date.from(clock.instant())));
        } catch (MongoException _) {
            throw CommonProblems.busy();
        }
    }
}
