package io.micip.chassis.stores;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(MongoServer.class)
class OwnStoreTest {
    private static final List<String> NAMES = List.of("Alex Example");

    private final MongoClient client = MongoClients.create(MongoServer.uri());
    private final MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void saysWhereANameStandsAndNeverWhat() {
        insert("dataSets", new Document("_id", "d1").append("state",
                new Document("tiles",
                        List.of(new Document("caption", "For Alex Example"), new Document("caption", "-")))));

        var answer = store("plan-service").search(NAMES);

        assertThat(answer.found()).isEqualTo(1);
        assertThat(answer.places()).containsExactly("plan-service/dataSets/state.tiles[].caption/d1");
        assertThat(answer.documents()).isEqualTo(1);
        assertThat(answer.values()).isEqualTo(3);
    }

    @Test
    void searchesWhatNobodyDeclaredInEveryFormOfAValue() {
        insert("scribbles", new Document("_id", "s1").append("bytes",
                new Binary("Example, Alex".getBytes(StandardCharsets.UTF_8))).append("number", 1_234_567_890L));

        assertThat(store("plan-service").search(NAMES).places()).containsExactly("plan-service/scribbles/bytes/s1");
        assertThat(store("plan-service").search(List.of("1234567890")).places())
                .containsExactly("plan-service/scribbles/number/s1");
    }

    @Test
    void searchesTheJsonThatAValueHolds() {
        var json = "{\"text\":\"Pupil:\\nAlex Example\"}";
        insert("records", new Document("_id", "r1").append("entry", json).append("bundle",
                new Binary(("\u0000\u0026" + json).getBytes(StandardCharsets.UTF_8))));

        assertThat(store("audit-service").search(NAMES).places()).containsExactly("audit-service/records/entry/r1",
                "audit-service/records/bundle/r1");
    }

    @Test
    void doesNotRepeatANameThatIsAnIdOrAField() {
        insert("scribbles", new Document("_id", "alex-example").append("Alex Example", 1));

        assertThat(store("plan-service").search(NAMES).places()).containsExactly("plan-service/scribbles/_id/?",
                "plan-service/scribbles/?/?");
    }

    @Test
    void leavesOutTheRequestsThatNameWhomToSearchFor() {
        insert("foiaRequests", new Document("_id", "r1").append("state", new Document("asked",
                new Document("names", NAMES)).append("decision", new Document("grounds", "No Alex Example."))));

        var answer = store("audit-service").search(NAMES);

        assertThat(answer.leftOut()).isEqualTo(1);
        assertThat(answer.places()).containsExactly("audit-service/foiaRequests/state.decision.grounds/r1");
    }

    @Test
    void countsWhatIsEncryptedApart() {
        insert("sessions", new Document("_id", "x").append("tokens", new Binary(new byte[]{1, 2, 3})));

        var answer = store("gateway").search(NAMES);

        assertThat(answer.encrypted()).isEqualTo(1);
        assertThat(answer.values()).isEqualTo(1);
        assertThat(answer.found()).isZero();
    }

    private OwnStore store(String service) {
        return new OwnStore(database, service);
    }

    private void insert(String collection, Document document) {
        database.getCollection(collection).insertOne(document);
    }
}
