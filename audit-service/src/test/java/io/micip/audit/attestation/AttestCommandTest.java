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

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.EntryBundle;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttestCommandTest {
    private static final String ORIGIN = "audit.example/0123456789abcdef";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final MongoClient store = MongoClients.create(MongoServer.uri());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer logs;
    private String checkpoint;

    @BeforeEach
    void start() throws IOException {
        forget();
        Files.createDirectories(directory.resolve("keys"));
        var signer = NoteSigner.generate(ORIGIN + "/log/0");
        Files.writeString(directory.resolve("keys/0.pem"), signer.toPem());
        log(signer, SourceRecords.event(0, 0), SourceRecords.event(1, 1));
        logs = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        logs.createContext("/log/0/checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(checkpoint.getBytes(StandardCharsets.UTF_8));
            }
        });
        logs.start();
    }

    @AfterEach
    void stop() {
        logs.stop(0);
        forget();
        store.close();
    }

    private void forget() {
        store.getDatabase("micip_plan").drop();
        store.getDatabase("micip_audit").getCollection("recordProgress").deleteOne(new Document("_id", 0));
    }

    /// Goes on with the log that is there.
    private void log(NoteSigner signer, SourceRecord... records) {
        var beginning = LogState.beginning(ORIGIN + "/log/0", "topic");
        try (var log = DirectoryLogStore.open(directory.resolve("log/0"), beginning)) {
            new LogWriter(log, LogKeys.of(signer), 0, List.of()).write(List.of(records));
            checkpoint = log.state().checkpoint().orElseThrow();
        }
    }

    private void log(SourceRecord... records) throws IOException {
        log(NoteSigner.ofPem(ORIGIN + "/log/0", Files.readString(directory.resolve("keys/0.pem"))), records);
    }

    private int attest() {
        return attest(MongoServer.uri(), "http://127.0.0.1:" + logs.getAddress().getPort());
    }

    private int attest(String mongodb, String address) {
        return new AttestCommand(new PrintStream(said, true, StandardCharsets.UTF_8), NOON, mongodb)
                .run(List.of("attest", "--log-dir", directory.toString(), "--logs", address));
    }

    private void fact(Document more) {
        var fact = new Document("_id", "0190c6f2-3135-7501-8001-000000000001").append("changedAt", new Date(0));
        fact.putAll(more);
        store.getDatabase("micip_plan").getCollection("facts").insertOne(fact);
    }

    private SignedNote note() throws IOException {
        return SignedNote.parse(Files.readAllBytes(directory.resolve("attestation.note")));
    }

    private VerifierKey key() throws IOException {
        return NoteSigner.ofPem(ORIGIN + "/attestation", Files.readString(directory.resolve("keys/attestation.pem")))
                .verifierKey();
    }

    @Test
    void signsWhatIsStoredAndAtWhichCheckpoint() throws IOException {
        fact(new Document());

        assertThat(attest()).as(said.toString(StandardCharsets.UTF_8)).isZero();

        var inventory = JsonNote.verified(note(), key());
        assertThat(inventory.at("/at").asString()).isEqualTo("2026-11-26T17:00:00Z");
        assertThat(inventory.at("/logs/0/size").asLong()).isEqualTo(2);
        assertThat(inventory.at("/scan/hits").asLong()).isZero();
        assertThat(inventory.at("/kinds/instant").asLong()).isEqualTo(1);
        var plans = inventory.at("/services/4");
        assertThat(plans.path("service").asString()).isEqualTo("plan-service");
        assertThat(plans.at("/collections/0/name").asString()).isEqualTo("facts");
        assertThat(plans.at("/collections/0/documents").asLong()).isEqualTo(1);
    }

    @Test
    void signsAlsoWhatMustNotBeThereAndSaysSo() throws IOException {
        fact(new Document("page", "<table><tr><td>97.4 %</td></tr></table>"));

        assertThat(attest()).isEqualTo(1);

        assertThat(JsonNote.verified(note(), key()).at("/astray").toString())
                .contains("plan-service facts.page: no such element in the inventory");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ASTRAY: plan-service facts.page")
                .doesNotContain("97.4");
    }

    @Test
    void readsTheEntriesOfTheLogsThemselves() throws IOException {
        fact(new Document());
        log(SourceRecords.event(2, 2, "{\"words\": \"UIC 0001234567\"}"));

        assertThat(attest()).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("FOUND: log 0 entries uic, 1 times");
    }

    @Test
    void readsWhatTheLogsPutAside() throws IOException {
        fact(new Document());
        log(new SourceRecord(2, null, "Our student Maria Lopez, UIC 0001234567".getBytes(StandardCharsets.UTF_8),
                List.of()));

        assertThat(attest()).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("FOUND: log 0 parked uic, 1 times")
                .contains("3 entries read, 1 records put aside").doesNotContain("Maria");
    }

    @Test
    void attestsNoCheckpointWhoseEntriesAreNotThere() throws IOException {
        fact(new Document());
        Files.write(directory.resolve("log/0/tile/entries/000.p/2"),
                EntryBundle.write(List.of(new byte[]{1}, new byte[]{2})));
        assertThat(attest()).isEqualTo(2);
        Files.delete(directory.resolve("log/0/tile/entries/000.p/2"));
        assertThat(attest()).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("its entries are not those that its checkpoint names")
                .contains("files of it are missing");
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void saysThatLogsInMongoDbAreNotAttested() throws IOException {
        fact(new Document());
        Files.move(directory.resolve("log"), directory.resolve("elsewhere"));

        assertThat(attest()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("NOT ATTESTED: log 0: not in ")
                .contains("micip.audit.store=mongodb");
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void saysHowFarTheSearchableRecordsHadCome() throws IOException {
        fact(new Document());
        store.getDatabase("micip_audit").getCollection("recordProgress").insertOne(new Document("_id", 0)
                .append("origin", ORIGIN + "/log/0").append("format", 1).append("indexed", 1L));

        attest();

        assertThat(JsonNote.verified(note(), key()).at("/logs/0/records").asLong()).isEqualTo(1);
    }

    @Test
    void signsWithTheSameKeyEachTime() throws IOException {
        fact(new Document());
        attest();
        var first = key();
        attest();

        assertThat(key()).isEqualTo(first);
    }

    @Test
    void isBelievedByNobodyOnceChanged() throws IOException {
        fact(new Document());
        attest();
        var changed = SignedNote.parse(note().toString().replace("\"hits\":0", "\"hits\":1"));

        assertThatThrownBy(() -> JsonNote.verified(changed, key())).isInstanceOf(Malformed.class);
    }

    @Test
    void attestsNothingWithoutTheLogs() {
        logs.stop(0);

        assertThat(attest()).isEqualTo(2);
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(new AttestCommand(new PrintStream(said, true, StandardCharsets.UTF_8), NOON, MongoServer.uri())
                .run(List.of("attest")))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("usage: attest");
    }

    @Test
    void attestsNothingOfNothing() {
        assertThat(attest()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("NOT ATTESTED: the store holds nothing of MICIP");
    }

    @Test
    void tellsAWrongCallFromAFinding() {
        assertThat(attest("mongodb://user:secret@", "http://127.0.0.1:" + logs.getAddress().getPort())).isEqualTo(2);
        assertThat(attest(MongoServer.uri(), "nowhere")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("secret").contains("NOT ATTESTED");
    }

    @Test
    void believesNoCheckpointOfAnotherKey() throws IOException {
        fact(new Document());
        Files.writeString(directory.resolve("keys/0.pem"), NoteSigner.generate(ORIGIN + "/log/0").toPem());

        assertThat(attest()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("log 0: the checkpoint is not signed");
    }
}
