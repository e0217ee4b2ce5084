package io.micip.testservers.stored;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/// Writes where it was only to read.
public final class MongoScribbles {
    void write(MongoDatabase database) {
        database.getCollection("reports").insertOne(new Document());
    }
}
