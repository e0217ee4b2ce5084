package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.merkle.EntryBundle;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttestCommandTest {
    @TempDir
    Path directory;

    private AttestedPlatform platform;

    @BeforeEach
    void start() throws IOException {
        platform = new AttestedPlatform(directory,
                beginning -> DirectoryLogStore.open(directory.resolve("log/0"), beginning));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void signsWhatIsStoredAndAtWhichCheckpoint() throws IOException {
        platform.fact(new Document());

        assertThat(platform.attest()).as(platform.said()).isZero();

        var inventory = JsonNote.verified(platform.note(), platform.key());
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
        platform.fact(new Document("page", "<table><tr><td>97.4 %</td></tr></table>"));

        assertThat(platform.attest()).isEqualTo(1);

        assertThat(JsonNote.verified(platform.note(), platform.key()).at("/astray").toString())
                .contains("plan-service facts.page: no such element in the inventory");
        assertThat(platform.said()).contains("ASTRAY: plan-service facts.page")
                .doesNotContain("97.4");
    }

    @Test
    void readsTheEntriesOfTheLogsThemselves() throws IOException {
        platform.fact(new Document());
        platform.log(SourceRecords.event(2, 2, "{\"words\": \"UIC 0001234567\"}"));

        assertThat(platform.attest()).isEqualTo(1);

        assertThat(platform.said()).contains("FOUND: log 0 entries uic, 1 times");
    }

    @Test
    void readsWhatTheLogsPutAside() throws IOException {
        platform.fact(new Document());
        platform.log(
                new SourceRecord(2, null, "Our student Maria Lopez, UIC 0001234567".getBytes(StandardCharsets.UTF_8),
                        List.of()));

        assertThat(platform.attest()).isEqualTo(1);

        assertThat(platform.said()).contains("FOUND: log 0 parked uic, 1 times")
                .contains("3 entries read, 1 records put aside").doesNotContain("Maria");
    }

    @Test
    void attestsNoCheckpointWhoseEntriesAreNotThere() throws IOException {
        platform.fact(new Document());
        Files.write(directory.resolve("log/0/tile/entries/000.p/2"),
                EntryBundle.write(List.of(new byte[]{1}, new byte[]{2})));
        assertThat(platform.attest()).isEqualTo(2);
        Files.delete(directory.resolve("log/0/tile/entries/000.p/2"));
        assertThat(platform.attest()).isEqualTo(2);

        assertThat(platform.said())
                .contains("its entries are not those that its checkpoint names")
                .contains("log 0: tile/entries/000.p/2: missing");
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void attestsNoLogThatIsNowhere() throws IOException {
        platform.fact(new Document());
        Files.move(directory.resolve("log"), directory.resolve("elsewhere"));

        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).isEqualTo("NOT ATTESTED: log 0: neither in " + directory.resolve("log/0")
                + " nor in MongoDB as audit.example/0123456789abcdef/log/0 (expected: the directory and the MongoDB of the"
                + " audit-service that serves it)\n");
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void attestsNoLogThatIsInTwoPlaces() throws IOException {
        platform.fact(new Document());
        platform.audit().getCollection("logs").insertOne(new Document("_id", AttestedPlatform.LOG));

        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).startsWith("NOT ATTESTED: log 0: in " + directory.resolve("log/0")
                + " and in MongoDB, database micip_audit (expected: in one of them");
    }

    @Test
    void attestsNoLogWhoseStateIsDamaged() throws IOException {
        platform.fact(new Document());
        Files.writeString(directory.resolve("log/0/state"), "size 2\n");

        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).startsWith("NOT ATTESTED: state: damaged");
    }

    @Test
    void saysHowFarTheSearchableRecordsHadCome() throws IOException {
        platform.fact(new Document());
        platform.audit().getCollection("recordProgress").insertOne(new Document("_id", 0)
                .append("origin", AttestedPlatform.LOG).append("format", 1).append("indexed", 1L));

        platform.attest();

        assertThat(JsonNote.verified(platform.note(), platform.key()).at("/logs/0/records").asLong()).isEqualTo(1);
    }

    @Test
    void signsWithTheSameKeyEachTime() throws IOException {
        platform.fact(new Document());
        platform.attest();
        var first = platform.key();
        platform.attest();

        assertThat(platform.key()).isEqualTo(first);
    }

    @Test
    void isBelievedByNobodyOnceChanged() throws IOException {
        platform.fact(new Document());
        platform.attest();
        var changed = SignedNote.parse(platform.note().toString().replace("\"hits\":0", "\"hits\":1"));

        assertThatThrownBy(() -> JsonNote.verified(changed, platform.key())).isInstanceOf(Malformed.class);
    }

    @Test
    void attestsNothingWithoutTheLogs() {
        platform.hideLogs();

        assertThat(platform.attest()).isEqualTo(2);
        assertThat(directory.resolve("attestation.note")).doesNotExist();
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(platform.run(MongoServer.uri(), "attest")).isEqualTo(2);
        assertThat(platform.said()).startsWith("usage: attest");
    }

    @Test
    void attestsNothingOfNothing() {
        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).startsWith("NOT ATTESTED: the store holds nothing of MICIP");
    }

    @Test
    void tellsAWrongCallFromAFinding() {
        assertThat(platform.attest("mongodb://user:secret@", platform.address())).isEqualTo(2);
        assertThat(platform.attest(MongoServer.uri(), "nowhere")).isEqualTo(2);
        assertThat(platform.said()).doesNotContain("secret").contains("NOT ATTESTED");
    }

    @Test
    void believesNoCheckpointOfAnotherKey() throws IOException {
        platform.fact(new Document());
        Files.writeString(directory.resolve("keys/0.pem"), NoteSigner.generate(AttestedPlatform.LOG).toPem());

        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).contains("log 0: the checkpoint is not signed");
    }
}
