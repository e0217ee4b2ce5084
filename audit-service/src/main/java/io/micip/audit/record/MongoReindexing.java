package io.micip.audit.record;

import java.util.OptionalLong;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;

/// Takes the progress of the records away, from outside of the service.
final class MongoReindexing {
    private static final String DATABASE = "micip_audit";

    private MongoReindexing() {}

    /// @return how many logs that concerned; empty if the store did not answer
    static OptionalLong of(String mongodb) {
        try (var client = MongoClients.create(mongodb)) {
            return OptionalLong.of(new MongoRecords(client.getDatabase(DATABASE)).reindex());
        } catch (MongoException | IllegalArgumentException _) {
            return OptionalLong.empty(); // its words may quote the connection string
        }
    }
}
