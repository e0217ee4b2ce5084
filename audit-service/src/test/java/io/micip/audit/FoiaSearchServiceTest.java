package io.micip.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static io.micip.audit.AtDesk.json;
import static io.micip.audit.AtDesk.path;
import static io.micip.audit.AtDesk.version;
import static org.assertj.core.api.Assertions.assertThat;

/// The search through everything that a request has made for it: beside requests, through failures and restarts.
@ExtendWith({MongoServer.class, KafkaServer.class})
class FoiaSearchServiceTest {
    private static final String OFFICIAL = "\"official\":{\"name\":\"Robin Demo\",\"title\":\"FOIA Coordinator\"}";

    @TempDir
    static Path folder;

    private static RunningAudit audit;
    private static AtDesk desk;
    private static StoreStubs stores;

    private final String coordinator = audit.token("foia-coordinator@district:82030");
    private final String ofTheState = audit.token("foia-coordinator@state:MI");

    @BeforeAll
    static void begin() throws IOException {
        stores = StoreStubs.start();
        var settings = new TreeMap<>(stores.settings());
        settings.put("micip.nonexistence.pauses", "1s,2s");
        audit = RunningAudit.start(folder, settings);
        desk = new AtDesk(audit);
    }

    @AfterAll
    static void end() {
        audit.close();
        stores.close();
    }

    @BeforeEach
    void allIsWell() {
        stores.recover();
    }

    @Test
    void doesNotTellADistrictInWhoseDocumentANameStands() {
        stores.finds("plan-service", "plan-service/dataSets/state.title/d1", "plan-service/dataSets/state.title/d2");
        var made = desk.made(coordinator, "district:82030", "Alex Example");

        var searched = desk.searched(made, coordinator);

        assertThat(searched.at("/steps/search/found").asInt()).isEqualTo(2);
        assertThat(searched.at("/steps/search/places").toString()).isEqualTo("[\"plan-service/dataSets/state.title\"]");
    }

    @Test
    void findsWhatItStoresItselfAndWhatStandsInALog() {
        audit.bean(MongoDatabase.class).getCollection("scribbles")
                .insertOne(new Document("_id", "s1").append("text", "Zoe Findable"));
        audit.tell("82030", "io.micip.plan.data-set-made.v1", "/zoe-findable/1", "{\"dataSetId\":\"1\"}");
        audit.tellNonsense("82030", "no event: Zoe Findable");
        audit.recordOf("/zoe-findable/1", audit.token("auditor@state:MI"));
        var made = desk.made(ofTheState, "state:MI", "Zoe Findable");

        var places = Awaitility.await().atMost(RunningAudit.PATIENCE).until(
                () -> desk.searched(audit.json(path(made), ofTheState), ofTheState).at("/steps/search/places")
                        .toString(),
                found -> found.contains("log-aside/"));

        assertThat(places).contains("audit-service/scribbles/text/s1", "audit-service/records/", "\"log/");
    }

    @Test
    void findsInALogWhatLeftAStoreBeforeItWasSearched() {
        stores.meanwhile("plan-service", () -> audit.tell("82030", "io.micip.plan.data-set-made.v1",
                "/wendy-wanders/1", "{\"dataSetId\":\"1\"}"));
        var made = desk.made(ofTheState, "state:MI", "Wendy Wanders");

        var searched = desk.searched(made, ofTheState);

        assertThat(searched.at("/steps/search/places").toString()).contains("\"log/");
    }

    @ParameterizedTest
    @CsvSource({"plan-service, 503", "gateway, 404", "catalog-service, 500", "agreement-service, 403"})
    void certifiesNothingWhileAStoreCannotBeSearched(String service, int status) {
        stores.fails(service, status);
        var made = desk.made(ofTheState, "state:MI", "Alex Example");

        var searched = desk.searched(made, ofTheState);

        assertThat(searched.at("/steps/searching/state").asString()).isEqualTo("failed");
        assertThat(searched.at("/steps/searching/reason").asString()).isEqualTo("not-searched");
        assertThat(searched.at("/steps/searching/what").asString()).isEqualTo(service);
        assertThat(desk.told(made, "io.micip.audit.foia-search-failed.v1").path("outcome").asString())
                .isEqualTo("failed");
        var refused = audit.send("POST", path(made) + "/certificate", ofTheState, version(searched),
                "{" + OFFICIAL + "}");
        assertThat(json(refused).path("code").asString()).isEqualTo("foia-search-missing");
        stores.recover();
        assertThat(desk.searched(searched, ofTheState).at("/steps/search/found").isNumber()).isTrue();
    }

    @Test
    void answersBeforeItSearchesAndTellsHowFarItHasCome() {
        var held = new CountDownLatch(1);
        stores.meanwhile("plan-service", () -> AtDesk.await(held));
        var made = desk.made(ofTheState, "state:MI", "Alex Example");

        var asked = audit.send("POST", path(made) + "/searches", ofTheState, 1, "");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var search = asked.headers().firstValue("Location").orElseThrow();
        var standing = Awaitility.await().atMost(RunningAudit.PATIENCE).until(() -> audit.json(search, ofTheState),
                now -> now.at("/stores/3/done").asBoolean());
        assertThat(standing.path("state").asString()).isEqualTo("going");
        assertThat(standing.at("/stores/4/service").asString()).isEqualTo("plan-service");
        assertThat(standing.at("/stores/4/done").asBoolean()).isFalse();
        assertThat(standing.at("/stores/2/documents").asInt()).isEqualTo(6);
        assertThat(standing.at("/stores/2/all").asInt()).isEqualTo(6);
        assertThat(standing.toString()).doesNotContain("Example");
        var second = audit.send("POST", path(made) + "/searches", ofTheState, version(json(asked)), "");
        assertThat(json(second).path("code").asString()).isEqualTo("foia-searching");
        assertThat(audit.get(search, coordinator).statusCode()).isEqualTo(404);
        held.countDown();
        var ended = Awaitility.await().atMost(RunningAudit.PATIENCE).until(() -> audit.json(search, ofTheState),
                now -> now.path("state").asString().equals("ended"));
        assertThat(ended.at("/logs/0/done").asBoolean()).isTrue();
    }

    @Test
    void goesOnWithASearchThatAnEarlierProcessDidNotEnd() {
        var held = new CountDownLatch(1);
        stores.meanwhile("plan-service", () -> AtDesk.await(held));
        var made = desk.made(ofTheState, "state:MI", "Alex Example");
        var search = audit.send("POST", path(made) + "/searches", ofTheState, 1, "").headers().firstValue("Location")
                .orElseThrow();
        Awaitility.await().atMost(RunningAudit.PATIENCE).until(() -> audit.json(search, ofTheState),
                now -> now.at("/stores/3/done").asBoolean());

        audit.restart(() -> {
            stores.recover();
            held.countDown();
        });
        audit.bean(MongoDatabase.class).getCollection("nonexistenceSearches").updateOne(
                new Document("_id", made.path("id").asString()), Updates.set("state.until", new Date(0)));

        assertThat(desk.ended(made, ofTheState).at("/steps/search/found").isNumber()).isTrue();
        assertThat(stores.asked("catalog-service")).as("it was read whole before").isEmpty();
        assertThat(stores.asked("plan-service")).isNotEmpty();
    }
}
