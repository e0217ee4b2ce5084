package io.micip.audit.attestation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;

import io.micip.audit.log.KeptLog;
import io.micip.audit.mongolog.MongoKeptLog;
import io.micip.chassis.stores.StoreWalk;
import io.micip.inventory.Inventory;

/// Reads the stores of all services, document by document, and writes nothing.
final class MongoStores implements AutoCloseable {
    private static final String PREFIX = "micip_";
    private static final String AUDIT = "audit-service";
    private static final int PATIENCE_SECONDS = 5;

    private final MongoClient client;

    private MongoStores(MongoClient client) {
        this.client = client;
    }

    /// @param uri connection string, for a user that may read the databases `micip_*`
    static MongoStores open(String uri) {
        return new MongoStores(MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build()));
    }

    /// Counts everything that every service stores.
    ///
    /// @throws IOException if the store does not answer, or is not that of a platform at work
    List<StoreTally> tallies(TextScan scan) throws IOException {
        try {
            return read(scan);
        } catch (MongoException e) {
            throw new IOException("the store does not answer (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private List<StoreTally> read(TextScan scan) throws IOException {
        var tallies = new ArrayList<StoreTally>();
        for (var service : Inventory.services()) {
            var tally = new StoreTally(service, scan);
            StoreWalk.through(client.getDatabase(database(service)), tally);
            tallies.add(tally);
        }
        // Nothing found in nothing would be a true word and a wrong one.
        if (tallies.stream().allMatch(tally -> tally.collections().isEmpty())) {
            throw new IOException("the store holds nothing of MICIP");
        }
        return tallies;
    }

    /// Databases that look like this platform's and belong to no service of the inventory.
    ///
    /// @throws IOException if the store does not answer, or the user may not list databases
    List<String> strangers() throws IOException {
        try {
            return unknown();
        } catch (MongoException e) {
            throw new IOException("the databases cannot be listed (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /// The log of this origin, if it is kept in audit-service's database.
    ///
    /// @throws io.micip.audit.log.LogStopped if the store does not answer
    Optional<KeptLog> log(String origin) {
        return MongoKeptLog.in(client.getDatabase(database(AUDIT)), origin);
    }

    /// How many entries of a log the searchable records have come to.
    ///
    /// @throws IOException if the store does not answer
    long records(int log, String origin) throws IOException {
        try {
            var found = client.getDatabase(database(AUDIT)).getCollection("recordProgress")
                    .find(Filters.and(Filters.eq("_id", log), Filters.eq("origin", origin))).first();
            return found == null ? 0 : found.get("indexed", Number.class).longValue();
        } catch (MongoException e) {
            throw new IOException("the store does not answer (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private List<String> unknown() {
        var known = Inventory.services().stream().map(MongoStores::database).toList();
        return client.listDatabaseNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .toList();
    }

    private static String database(String service) {
        return PREFIX + service.replace("-service", "");
    }

    @Override
    public void close() {
        client.close();
    }
}
