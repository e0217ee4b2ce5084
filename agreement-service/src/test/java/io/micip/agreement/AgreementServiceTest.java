package io.micip.agreement;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;
import io.micip.testservers.Told;

import static org.assertj.core.api.Assertions.assertThat;

/// The whole service over HTTP: one story of each district, and what is refused.
@ExtendWith({MongoServer.class, KafkaServer.class})
class AgreementServiceTest {

    private static final String OFFICIAL = "{\"name\":\"Demo Official\",\"title\":\"Superintendent\"}";
    private static final String ADMINISTRATOR = "{\"accountId\":\"administrator-1\",\"official\":" + OFFICIAL + "}";
    private static final String ATTENDANCE = """
            {"source":"data-hub","category":"attendance","grain":"district","schoolYears":{"from":2019,"to":2027}}""";
    private static final String ASK = "/decision?source=data-hub&category=attendance&grain=district&schoolYear=2025";

    private static TestTokens tokens;
    private static TestService.Running service;
    private static ServiceClient state;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
        state = client("state-signer@state:MI");
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @Test
    void offersTheTextToEveryOpenDistrictAtStart() {
        JsonNode districts = client("auditor@state:MI").get("/api/v1/districts").json();

        assertThat(districts.at("/items").size()).isEqualTo(27);
        assertThat(districts.at("/items").values())
                .filteredOn(district -> district.at("/agreementStatus").asString().equals("none"))
                .extracting(district -> district.at("/code").asString()).containsExactly("82010");
    }

    @Test
    void goesFromOfferToDecisionsAndBack() {
        String agreement = "/api/v1/districts/82030/agreement";
        ServiceClient signer = client("signer@district:82030");
        assertThat(reason(signer, "82030")).isEqualTo("no-agreement");

        share(signer, agreement, ATTENDANCE);
        Answer active = activate(signer, agreement);
        assertThat(active.text("/status")).isEqualTo("active");
        assertThat(active.json().at("/signatures").size()).isEqualTo(2);
        assertThat(active.text("/signatures/0/by")).isEqualTo("district");
        assertThat(active.text("/signatures/1/organisation")).isEqualTo("state:MI");
        Answer permitted = signer.get("/api/v1/districts/82030" + ASK);
        assertThat(permitted.json().at("/permitted").asBoolean()).isTrue();
        assertThat(permitted.text("/line/id")).isEqualTo("data-hub.attendance.district.2019-2027");

        share(signer, agreement, "");
        assertThat(reason(signer, "82030")).isEqualTo("category-not-listed");
        assertThat(signer.get(scheduleA(agreement) + "/diff?from=1&to=2").text("/removed/0/category"))
                .isEqualTo("attendance");
        assertThat(signer.get(scheduleA(agreement) + "/1").json().at("/lines").size()).isEqualTo(1);
        share(signer, agreement, ATTENDANCE);
        assertThat(reason(signer, "82030")).isEmpty();
    }

    @Test
    void letsEachSideSuspendAndNoneLiftAnothersHold() {
        String agreement = "/api/v1/districts/82015/agreement";
        ServiceClient signer = client("signer@district:82015");
        ServiceClient operator = client("operator@state:MI");
        activate(signer, agreement);

        suspend(operator, agreement, "platform");
        suspend(state, agreement, "state");
        suspend(signer, agreement, "district");
        assertThat(reason(signer, "82015")).isEqualTo("suspended-by-district");
        assertThat(signer.send("DELETE", agreement + "/suspensions/state", null, "If-Match", etag(signer, agreement))
                .status())
                .isEqualTo(403);
        signer.send("DELETE", agreement + "/suspensions/district", null, "If-Match", etag(signer, agreement));
        assertThat(reason(signer, "82015")).isEqualTo("suspended-by-state");
        state.send("DELETE", agreement + "/suspensions/state", null, "If-Match", etag(signer, agreement));
        assertThat(reason(signer, "82015")).isEqualTo("suspended-by-platform");
    }

    @Test
    void stopsEverythingOnceRevokedAndLetsTheDistrictSignAgain() {
        String agreement = "/api/v1/districts/81010/agreement";
        ServiceClient signer = client("signer@district:81010");
        share(signer, agreement, ATTENDANCE);
        activate(signer, agreement);

        Answer revoked = signer.post(agreement + "/revocation", "{\"reasonCode\":\"privacy-concern\"}", "If-Match",
                etag(signer, agreement));

        assertThat(revoked.text("/status")).isEqualTo("revoked");
        assertThat(revoked.text("/life/revoked/reasonCode")).isEqualTo("privacy-concern");
        assertThat(reason(signer, "81010")).isEqualTo("revoked");
        assertThat(activate(signer, agreement).text("/status")).isEqualTo("active");
    }

    @Test
    void answersARepeatedSignatureWithTheFirstOne() {
        String agreement = "/api/v1/districts/50210/agreement";
        ServiceClient signer = client("signer@district:50210");
        String body = signature(signer);

        Answer first = signer.post(agreement + "/signature", body, "If-Match", "\"1\"", "Idempotency-Key", "sign-once");
        Answer again = signer.post(agreement + "/signature", body, "If-Match", "\"1\"", "Idempotency-Key", "sign-once");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void tellsNeighboursVersionsOnlyWhenOneRose() {
        ServiceClient neighbour = new ServiceClient(service, tokens.serviceToken("catalog-service"));
        ServiceClient signer = client("signer@district:63260");
        Answer first = neighbour.get("/internal/v1/agreement-versions");
        assertThat(first.json().at("/versions/63260").asLong()).isEqualTo(1);

        share(signer, "/api/v1/districts/63260/agreement", ATTENDANCE);
        Answer second = neighbour.get("/internal/v1/agreement-versions", "If-None-Match", first.header("ETag"));
        assertThat(second.json().at("/versions/63260").asLong()).isEqualTo(2);

        JsonNode terms = neighbour.get("/internal/v1/agreements?districts=63260,99999").json();
        assertThat(terms.at("/agreements/0/status").asString()).isEqualTo("offered");
        assertThat(terms.at("/agreements/0/scheduleA/lines/0/category").asString()).isEqualTo("attendance");
        assertThat(terms.at("/agreements/1/status").asString()).isEqualTo("none");
    }

    @Test
    void givesNeighboursTheEntityMasterOnce() {
        ServiceClient neighbour = new ServiceClient(service, tokens.serviceToken("plan-service"));
        Answer first = neighbour.get("/internal/v1/districts");

        assertThat(first.json().at("/districts").size()).isEqualTo(27);
        assertThat(neighbour.get("/internal/v1/districts", "If-None-Match", first.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void showsEachCallerTheirOwnDistrictsOnly() {
        assertThat(client("planner@district:82030").get("/api/v1/districts").json().at("/items").size()).isEqualTo(1);
        assertThat(client("isd-consultant@isd:82").get("/api/v1/districts?limit=3").json().at("/next").isMissingNode())
                .isFalse();
        assertThat(client("isd-consultant@isd:82").get("/api/v1/districts/63100").status()).isEqualTo(404);
        assertThat(client("signer@district:82015").get("/api/v1/districts/82030/agreement").status()).isEqualTo(404);
        assertThat(client("planner@district:82030").get("/internal/v1/districts").status()).isEqualTo(403);
        assertThat(new ServiceClient(service, null).get("/api/v1/districts").status()).isEqualTo(401);
    }

    @Test
    void walksTheListPageByPage() {
        ServiceClient auditor = client("auditor@state:MI");
        Answer first = auditor.get("/api/v1/districts?limit=20");
        Answer second = auditor.get("/api/v1/districts?limit=20&cursor=" + first.text("/next"));

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.json().at("/items").size()).isEqualTo(7);
        assertThat(auditor.get("/api/v1/districts?q=dearBORN").text("/items/0/code")).isEqualTo("82030");
        assertThat(auditor.get("/api/v1/districts/82010").text("/successor")).isEqualTo("82015");
        assertThat(auditor.get("/api/v1/districts/82015").text("/formerCodes/0")).isEqualTo("82010");
    }

    @Test
    void letsAPlannerReadButNotAct() {
        ServiceClient planner = client("planner@district:82030");

        assertThat(planner.get("/api/v1/districts/82030/agreement").status()).isEqualTo(200);
        Answer refused = planner.put("/api/v1/districts/82030/schedule-a", "{\"lines\":[]}", "If-Match",
                "\"1\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("not-allowed");
    }

    @Test
    void tellsEachChangeWithTheVersionItMade() {
        activate(client("signer@district:47060"), "/api/v1/districts/47060/agreement");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Told.about("47060"))
                .extracting(Told::line)
                .containsSubsequence("io.micip.agreement.offered.v1 - 1 service",
                        "io.micip.agreement.signed.v1 - 2 signer",
                        "io.micip.agreement.acknowledged.v1 - 3 state-signer",
                        "io.micip.agreement.administrator-named.v1 - 3 state-signer",
                        "io.micip.agreement.activated.v1 - 3 state-signer"));
        assertThat(Told.about("state")).extracting(Told::type).contains("io.micip.agreement.districts-imported.v1");
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }

    private static String etag(ServiceClient client, String agreement) {
        return client.get(agreement).header("ETag");
    }

    private static String reason(ServiceClient client, String district) {
        return client.get("/api/v1/districts/" + district + ASK).text("/reason");
    }

    private static String scheduleA(String agreement) {
        return agreement.replace("/agreement", "/schedule-a");
    }

    private static void share(ServiceClient signer, String agreement, String lines) {
        Answer shared = signer.put(scheduleA(agreement), "{\"lines\":[" + lines + "]}", "If-Match",
                etag(signer, agreement));
        assertThat(shared.status()).as(shared.response().body()).isEqualTo(200);
    }

    private static void suspend(ServiceClient by, String agreement, String who) {
        Answer suspended = by.put(agreement + "/suspensions/" + who, "{\"reason\":\"A question is settled first.\"}",
                "If-Match", etag(by, agreement));
        assertThat(suspended.status()).as(suspended.response().body()).isEqualTo(200);
    }

    private static String signature(ServiceClient signer) {
        JsonNode text = signer.get("/api/v1/agreement-texts/current").json();
        return "{\"textVersion\":" + text.at("/version").asInt() + ",\"textSha256\":\"" + text.at("/sha256").asString()
                + "\",\"official\":" + OFFICIAL + "}";
    }

    private static Answer activate(ServiceClient signer, String agreement) {
        Answer signed = signer.post(agreement + "/signature", signature(signer), "If-Match", etag(signer, agreement));
        assertThat(signed.status()).as(signed.response().body()).isEqualTo(200);
        Answer active = state.post(agreement + "/acknowledgement",
                "{\"official\":" + OFFICIAL + ",\"administrator\":" + ADMINISTRATOR + "}", "If-Match",
                signed.header("ETag"));
        assertThat(active.status()).as(active.response().body()).isEqualTo(200);
        return active;
    }
}
