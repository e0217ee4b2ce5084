package io.micip.testservers.stored;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/// Stores all that must not be stored.
public final class MongoReports {
    private final MongoCollection<Document> reports;

    MongoReports(MongoDatabase database) {
        reports = database.getCollection("reports");
    }

    long count() {
        return reports.countDocuments();
    }

    /// Nothing here is wrong.
    public record StoredGood(String id, List<Part> parts, Map<String, String> values, Instant at) {}

    public record Part(String caption, Signer official) {}

    public record Signer(OfficialName official) {}

    public record OfficialName(String name, String title) {}

    /// Everything here is.
    public record StoredBad(String id, double passed, byte[] page, String html, List<?> rows,
            Map<Integer, String> cells, Boss boss) {}

    public record Boss(String name) {}

    record StoredUnknown(String id) {}
}
