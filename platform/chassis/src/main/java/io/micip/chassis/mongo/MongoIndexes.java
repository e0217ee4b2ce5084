package io.micip.chassis.mongo;

import java.util.List;

import com.mongodb.client.model.IndexModel;

/// The indexes that an adapter's queries need, declared as a bean. They are made in the background once the service runs,
/// and tried again until the store answers; what must be unique is therefore an `_id`, never an index made here.
///
/// @param collection name in the service's database
/// @param indexes    one for every query
public record MongoIndexes(String collection, List<IndexModel> indexes) {
    public MongoIndexes {
        indexes = List.copyOf(indexes);
    }
}
