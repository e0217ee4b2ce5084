package io.micip.chassis.stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.MaxKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.problem.Refused;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        var answer = searched("plan-service", NAMES);

        assertThat(answer.found()).isEqualTo(1);
        assertThat(answer.places()).containsExactly("plan-service/dataSets/state.tiles[].caption/d1");
        assertThat(answer.documents()).isEqualTo(1);
        assertThat(answer.values()).isEqualTo(3);
    }

    @Test
    void searchesWhatNobodyDeclaredInEveryFormOfAValue() {
        insert("scribbles", new Document("_id", "s1").append("bytes",
                new Binary("Example, Alex".getBytes(StandardCharsets.UTF_8))).append("number", 1_234_567_890L));

        assertThat(searched("plan-service", NAMES).places()).containsExactly("plan-service/scribbles/bytes/s1");
        assertThat(searched("plan-service", List.of("1234567890")).places())
                .containsExactly("plan-service/scribbles/number/s1");
    }

    @Test
    void searchesTheJsonThatAValueHolds() {
        var json = "{\"text\":\"Pupil:\\nAlex Example\"}";
        insert("records", new Document("_id", "r1").append("entry", json).append("bundle",
                new Binary(("\u0000\u0026" + json).getBytes(StandardCharsets.UTF_8))));

        assertThat(searched("audit-service", NAMES).places()).containsExactly("audit-service/records/entry/r1",
                "audit-service/records/bundle/r1");
    }

    @Test
    void doesNotRepeatANameThatIsAnIdOrAField() {
        insert("scribbles", new Document("_id", "alex-example").append("Alex Example", 1));

        assertThat(searched("plan-service", NAMES).places()).containsExactly("plan-service/scribbles/_id/?",
                "plan-service/scribbles/?/?");
    }

    @Test
    void leavesOutTheRequestsThatNameWhomToSearchFor() {
        insert("foiaRequests", new Document("_id", "r1").append("state", new Document("asked",
                new Document("names", NAMES)).append("decision", new Document("grounds", "No Alex Example."))));

        var answer = searched("audit-service", NAMES);

        assertThat(answer.leftOut()).isEqualTo(1);
        assertThat(answer.places()).containsExactly("audit-service/foiaRequests/state.decision.grounds/r1");
    }

    @Test
    void countsWhatIsEncryptedApart() {
        insert("sessions", new Document("_id", "x").append("tokens", new Binary(new byte[]{1, 2, 3})));

        var answer = searched("gateway", NAMES);

        assertThat(answer.encrypted()).isEqualTo(1);
        assertThat(answer.values()).isEqualTo(1);
        assertThat(answer.found()).isZero();
    }

    @Test
    void readsEveryDocumentOnceHoweverSmallThePages() {
        insert("empty-soon", new Document("_id", "x"));
        database.getCollection("empty-soon").deleteMany(new Document());
        for (int i = 0; i < 25; i++) {
            insert("dataSets", new Document("_id", "d" + i).append("title", "For Alex Example"));
            insert("numbered", new Document("_id", i).append("title", "For Alex Example"));
        }

        var whole = searched("plan-service", NAMES);

        assertThat(whole.documents()).isEqualTo(50);
        assertThat(whole.places()).hasSize(50).doesNotHaveDuplicates();
        assertThat(searched("plan-service", NAMES, 1_000)).isEqualTo(whole);
    }

    @Test
    void passesNoDocumentOverWhateverItsIdIs() {
        var ids = List.<Object>of("a", "b", "", 7, 7_000_000_000L, 6.5, true, false, new Date(0), new Date(1),
                new ObjectId(), new ObjectId(), new Document("a", 1), new Document("a", 2),
                new Binary(new byte[]{1}), new Binary(new byte[]{2}), new BsonTimestamp(1, 1));
        ids.forEach(id -> insert("scribbles", new Document("_id", id).append("text", "Alex Example")));

        assertThat(searched("plan-service", NAMES, 1).found()).isEqualTo(ids.size());
        assertThat(searched("plan-service", NAMES, 3).found()).isEqualTo(ids.size());
    }

    @Test
    void searchesNoStoreOfWhichItWouldPassSomethingOver() {
        insert("scribbles", new Document("_id", new MaxKey()).append("text", "Alex Example"));

        assertThatThrownBy(() -> searched("plan-service", NAMES)).isInstanceOf(Refused.class);
    }

    @Test
    void goesOnInAServiceThatRemembersNothing() {
        for (int i = 0; i < 4; i++) {
            insert("dataSets", new Document("_id", "d" + i));
        }
        var first = store("plan-service", 2).search(new StoreQuestion(NAMES, null));

        database.getCollection("dataSets").deleteOne(new Document("_id", "d1"));
        insert("dataSets", new Document("_id", "d9").append("title", "Alex Example"));
        var second = store("plan-service", 9).search(new StoreQuestion(NAMES, first.next()));

        assertThat(first.part().documents()).isEqualTo(2);
        assertThat(first.all()).isEqualTo(4);
        assertThat(second.part().documents()).isEqualTo(3);
        assertThat(second.part().found()).isEqualTo(1);
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "e30", "eyJjb2xsZWN0aW9uIjoxfQ"})
    void takesNoPlaceThatItNeverGave(String after) {
        assertThatThrownBy(() -> store("plan-service", 2).search(new StoreQuestion(NAMES, after)))
                .isInstanceOf(Refused.class);
    }

    private StoreAnswer searched(String service, List<String> names) {
        return searched(service, names, 2);
    }

    /// All pages, each of so many documents at most.
    private StoreAnswer searched(String service, List<String> names, int documents) {
        var whole = StoreAnswer.none(service);
        @Nullable
        String after = null;
        do {
            var page = store(service, documents).search(new StoreQuestion(names, after));
            assertThat(page.part().documents()).isLessThanOrEqualTo(documents);
            whole = whole.and(page.part());
            after = page.next();
        } while (after != null);
        return whole;
    }

    private OwnStore store(String service, int documents) {
        return new OwnStore(new StorePages(database, new StorePages.Size(documents, Duration.ofSeconds(5))), service);
    }

    private void insert(String collection, Document document) {
        database.getCollection(collection).insertOne(document);
    }
}
