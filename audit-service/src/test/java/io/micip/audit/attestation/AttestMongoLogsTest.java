package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.mongolog.MongoLogStores;
import io.micip.notes.JsonNote;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

/// The same command where the logs are kept in audit-service's own database.
@ExtendWith(MongoServer.class)
class AttestMongoLogsTest {
    @TempDir
    Path directory;

    private final MongoClient owner = MongoClients.create(MongoServer.uri());
    private AttestedPlatform platform;

    @BeforeEach
    void start() throws IOException {
        var logs = new MongoLogStores(owner.getDatabase("micip_audit"));
        platform = new AttestedPlatform(directory, beginning -> {
            var log = logs.open(0, beginning);
            log.claim();
            return log;
        });
        platform.fact(new Document());
    }

    @AfterEach
    void stop() {
        platform.close();
        owner.close();
    }

    private static SourceRecord unreadable() {
        return new SourceRecord(2, null, "Our student Maria Lopez, UIC 0001234567".getBytes(StandardCharsets.UTF_8),
                List.of());
    }

    private JsonNode inventory() throws IOException {
        return JsonNote.verified(platform.note(), platform.key());
    }

    private JsonNode collection(String name) throws IOException {
        return inventory().path("services").valueStream()
                .flatMap(service -> service.path("collections").valueStream())
                .filter(one -> one.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> kinds(JsonNode collection) {
        return collection.path("elements").valueStream()
                .map(one -> one.path("path").asString() + " " + one.path("kind").asString()).toList();
    }

    @Test
    void attestsALogThatIsKeptInMongoDb() throws IOException {
        assertThat(platform.attest()).as(platform.said()).isZero();

        assertThat(inventory().at("/logs/0/origin").asString()).isEqualTo(AttestedPlatform.LOG);
        assertThat(inventory().at("/logs/0/size").asLong()).isEqualTo(2);
        assertThat(platform.said()).contains("log " + AttestedPlatform.LOG
                + ", in MongoDB, database micip_audit: 2 entries read, 0 records put aside");
    }

    @Test
    void readsTheEntriesOfTheLogsThemselves() throws IOException {
        platform.log(SourceRecords.event(2, 2, "{\"words\": \"UIC 0001234567\"}"));

        assertThat(platform.attest()).isEqualTo(1);
        assertThat(platform.said()).contains("FOUND: log 0 entries uic, 1 times");
    }

    @Test
    void countsTheCollectionsOfTheLogsAsWhatTheyAre() throws IOException {
        platform.log(unreadable());
        platform.audit().getCollection("logs").updateOne(Filters.eq("_id", AttestedPlatform.LOG),
                Updates.combine(Updates.set("served", "a checkpoint\n"), Updates.set("halted", "tile/0/000: changed")));

        assertThat(platform.attest()).isEqualTo(1);

        assertThat(inventory().path("astray")).isEmpty();
        assertThat(kinds(collection("logs"))).contains("_id id", "size numbering", "root hash", "checkpoint note",
                "served note", "halted note");
        assertThat(kinds(collection("logTiles"))).contains("_id id", "content tile");
        assertThat(kinds(collection("logParked"))).contains("_id id", "content parked");
        assertThat(kinds(collection("logIds"))).contains("_id id", "position numbering");
    }

    @Test
    void namesARecordPutAsideByItsLogAndByItsCollection() throws IOException {
        platform.log(unreadable());

        assertThat(platform.attest()).isEqualTo(1);
        assertThat(platform.said()).contains("FOUND: log 0 parked uic, 1 times",
                "FOUND: audit-service logParked.content uic, 1 times", "3 entries read, 1 records put aside")
                .doesNotContain("Maria");
    }

    @Test
    void attestsNoCheckpointWhoseEntriesAreNotThere() {
        var bundle = Filters.eq("_id", AttestedPlatform.LOG + "/tile/entries/000.p/2");
        var tiles = platform.audit().getCollection("logTiles");
        tiles.updateOne(bundle, Updates.set("content", new byte[]{0, 1, 1, 0, 1, 2}));
        assertThat(platform.attest()).isEqualTo(2);
        tiles.deleteOne(bundle);
        assertThat(platform.attest()).isEqualTo(2);

        assertThat(platform.said()).contains("its entries are not those that its checkpoint names",
                "log 0: tile/entries/000.p/2: missing");
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }
}
