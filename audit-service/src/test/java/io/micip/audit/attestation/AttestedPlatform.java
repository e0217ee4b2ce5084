package io.micip.audit.attestation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.sun.net.httpserver.HttpServer;
import org.bson.Document;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.Signatory;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogWriter;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;
import io.micip.testservers.MongoServer;

/// A platform with one log of two entries, its checkpoint as the public sees it, a store, and the command that attests them.
final class AttestedPlatform implements AutoCloseable {
    static final String SET = "audit.example/0123456789abcdef";
    static final String LOG = SET + "/log/0";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Function<LogState, LogStore> logs;
    private final MongoClient store = MongoClients.create(MongoServer.uri());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpServer web;
    private String checkpoint = "";

    /// @param logs where its log is kept
    AttestedPlatform(Path directory, Function<LogState, LogStore> logs) throws IOException {
        this.directory = directory;
        this.logs = logs;
        forget();
        Files.createDirectories(directory.resolve("keys"));
        log(SourceRecords.event(0, 0), SourceRecords.event(1, 1));
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.createContext("/log/0/checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(checkpoint.getBytes(StandardCharsets.UTF_8));
            }
        });
        web.start();
    }

    private void forget() {
        store.getDatabase("micip_plan").drop();
        audit().getCollection("recordProgress").deleteOne(new Document("_id", 0));
        audit().getCollection("logs").deleteMany(Filters.eq("_id", LOG));
        for (String collection : List.of("logTiles", "logParked", "logIds")) {
            audit().getCollection(collection).deleteMany(Filters.eq("log", LOG));
        }
    }

    @Override
    public void close() {
        hideLogs();
        forget();
        store.close();
    }

    /// The public sees them no more.
    void hideLogs() {
        web.stop(0);
    }

    MongoDatabase audit() {
        return store.getDatabase("micip_audit");
    }

    /// Goes on with the log.
    void log(SourceRecord... records) throws IOException {
        var keys = keys().read(0, LOG, true);
        try (var log = logs.apply(LogState.beginning(LOG, "topic"))) {
            new LogWriter(log, keys, 0, List.of()).write(List.of(records));
            checkpoint = log.state().checkpoint().orElseThrow();
        }
    }

    /// Stores a fact with whatever else.
    void fact(Document more) {
        var fact = new Document("_id", "0190c6f2-3135-7501-8001-000000000001").append("changedAt", new Date(0));
        fact.putAll(more);
        store.getDatabase("micip_plan").getCollection("facts").insertOne(fact);
    }

    int attest() {
        return attest(MongoServer.uri(), address());
    }

    int attest(String mongodb, String address) {
        return run(mongodb, "attest", "--log-dir", directory.toString(), "--logs", address);
    }

    int run(String mongodb, String... words) {
        return new AttestCommand(new PrintStream(said, true, StandardCharsets.UTF_8), NOON, mongodb)
                .run(List.of(words));
    }

    String address() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    SignedNote note() throws IOException {
        return SignedNote.parse(Files.readAllBytes(directory.resolve("attestation.note")));
    }

    /// The newest key that signs attestations.
    VerifierKey key() throws IOException {
        return keys().read(Signatory.ofAttestations(SET + "/"), false).newest();
    }

    KeyDirectory keys() {
        return new KeyDirectory(directory.resolve("keys"));
    }
}
