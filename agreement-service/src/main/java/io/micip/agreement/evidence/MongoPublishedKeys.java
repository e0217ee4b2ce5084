package io.micip.agreement.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.springframework.stereotype.Component;

import io.micip.notes.VerifierKey;

/// Keeps published keys in MongoDB, one document each, by the key itself.
@Component
final class MongoPublishedKeys implements PublishedKeys {

    static final String COLLECTION = "seal_keys";

    private final MongoCollection<Document> documents;

    MongoPublishedKeys(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void publish(VerifierKey key, Instant since) {
        try {
            documents.insertOne(new Document("_id", key.toString()).append("since", Date.from(since)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<PublishedKey> all() {
        List<PublishedKey> keys = new ArrayList<>();
        for (Document found : documents.find().sort(Sorts.ascending("since", "_id"))) {
            keys.add(new PublishedKey(VerifierKey.parse(found.getString("_id")), found.getDate("since").toInstant()));
        }
        return keys;
    }
}
