package io.micip.catalog.coverage;

import java.util.HashMap;
import java.util.Map;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.CommonProblems;

/// Epochs in MongoDB, a document a district.
@Component
final class MongoEpochs implements Epochs {
    static final String COLLECTION = "coverage_epochs";
    private static final String VERSION = "version";

    private final MongoCollection<Document> epochs;

    MongoEpochs(MongoDatabase database) {
        epochs = database.getCollection(COLLECTION);
    }

    @Override
    public Map<DistrictCode, Long> all() {
        try {
            var all = new HashMap<DistrictCode, Long>();
            epochs.find().forEach(found -> all.put(new DistrictCode(found.getString("_id")), found.getLong(VERSION)));
            return all;
        } catch (MongoException _) {
            throw CommonProblems.busy();
        }
    }

    @Override
    public void raise(Map<DistrictCode, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var upsert = new UpdateOptions().upsert(true);
        try {
            epochs.bulkWrite(versions.entrySet().stream()
                    .map(one -> new UpdateOneModel<Document>(Filters.eq("_id", one.getKey().value()),
                            Updates.max(VERSION, one.getValue()), upsert))
                    .toList(), new BulkWriteOptions().ordered(false));
        } catch (MongoException _) {
            throw CommonProblems.busy();
        }
    }
}
