package io.micip.agreement;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// What a step would change is asked of plan-service, and nothing is said where that cannot be asked.
@ExtendWith({MongoServer.class, KafkaServer.class})
class ImpactServiceTest {

    private static final String ATTENDANCE = """
            {"source":"data-hub","category":"attendance","grain":"district","schoolYears":{"from":2019,"to":2027}}""";
    private static final String IMPACT = "/api/v1/districts/82030/impact";
    private static final String UNKNOWN_WORD = """
            {"items":[{"dataSetId":"x","tiles":[{"id":"t","title":"T","source":"data-hub","category":"shoes",
             "grain":"district"}]}],"next":null}""";
    private static final String REVOCATION = "{\"step\":\"revocation\"}";

    private static TestTokens tokens;
    private static PlanStub plans;
    private static TestService.Running service;

    private final ServiceClient signer = client("signer@district:82030");

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        plans = PlanStub.start();
        service = asking(plans.url());
        SigningDistrict dearborn = new SigningDistrict(service, tokens, "82030");
        dearborn.share(ATTENDANCE);
        dearborn.activate();
    }

    @AfterEach
    void speakAgain() {
        plans.says("");
    }

    @AfterAll
    static void stop() {
        service.close();
        plans.close();
        tokens.close();
    }

    @Test
    void namesTheTilesThatAnotherScheduleAWouldTurnDark() {
        Answer impact = signer.post(IMPACT, "{\"step\":\"schedule-a\",\"lines\":[]}");

        assertThat(impact.status()).as(impact.response().body()).isEqualTo(200);
        assertThat(impact.json().at("/goesDark/tiles").asInt()).isEqualTo(1);
        assertThat(impact.text("/goesDark/dataSets/0/dataSetId")).isEqualTo("set-1");
        assertThat(impact.text("/goesDark/dataSets/0/tiles/0/tileId")).isEqualTo("t1");
        assertThat(impact.text("/goesDark/dataSets/0/tiles/0/reason")).isEqualTo("category-not-listed");
        assertThat(impact.json().at("/unchanged").asInt()).isEqualTo(2);
        assertThat(impact.json().at("/agreementVersion").asLong()).isEqualTo(4);
    }

    @Test
    void namesWhatWouldShowAgainOnTheSecondPageToo() {
        String lines = ATTENDANCE + "," + ATTENDANCE.replace("district", "building");

        Answer impact = signer.post(IMPACT, "{\"step\":\"schedule-a\",\"lines\":[" + lines + "]}");

        assertThat(impact.text("/goesLight/dataSets/0/dataSetId")).isEqualTo("set-2");
        assertThat(impact.json().at("/goesDark/tiles").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {REVOCATION, "{\"step\":\"suspension\",\"by\":\"state\"}"})
    void turnsAllThatShowsDarkByWhatStops(String step) {
        assertThat(client("state-signer@state:MI").post(IMPACT, step).json().at("/goesDark/tiles").asInt())
                .isEqualTo(2);
    }

    @Test
    void changesNothing() {
        signer.post(IMPACT, REVOCATION);

        assertThat(signer.get("/api/v1/districts/82030/agreement").text("/status")).isEqualTo("active");
    }

    @Test
    void saysNothingWhereAnAnswerIsNotUnderstood() {
        try (PlanStub puzzling = PlanStub.start(); TestService.Running asking = asking(puzzling.url())) {
            ServiceClient client = new ServiceClient(asking, tokens.token("signer@district:82030"));
            for (String page : List.of(UNKNOWN_WORD, "{\"oops\":true}", "<html>", "[]")) {
                puzzling.says(page);

                Answer impact = client.post(IMPACT, REVOCATION);

                assertThat(impact.status()).as(page + impact.response().body()).isEqualTo(503);
                assertThat(impact.text("/code")).isEqualTo("neighbour-unavailable");
            }
        }
    }

    @Test
    void saysNothingOfADistrictWithMoreDataSetsThanItLooksThrough() {
        plans.says("{\"items\":[],\"next\":\"further\"}");

        Answer impact = signer.post(IMPACT, REVOCATION);

        assertThat(impact.status()).isEqualTo(409);
        assertThat(impact.text("/code")).isEqualTo("too-many-data-sets");
    }

    @Test
    void saysNothingWhilePlanServiceIsDown() {
        try (TestService.Running alone = asking("http://127.0.0.1:1")) {
            Answer impact = new ServiceClient(alone, tokens.token("signer@district:82030")).post(IMPACT, REVOCATION);

            assertThat(impact.status()).isEqualTo(503);
            assertThat(impact.text("/code")).isEqualTo("neighbour-unavailable");
        }
    }

    @Test
    void refusesWhatIsNoStep() {
        Map.of("{}", "/step", "{\"step\":\"dance\"}", "/step", "{\"step\":\"suspension\"}", "/by",
                "{\"step\":\"lifting\",\"by\":\"me\"}", "/by", "{\"step\":\"schedule-a\"}", "/lines")
                .forEach((body, pointer) -> {
                    Answer refused = signer.post(IMPACT, body);
                    assertThat(refused.status()).as(body).isEqualTo(422);
                    assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
                });
        assertThat(client("signer@district:82015").post(IMPACT, REVOCATION).status()).isEqualTo(404);
    }

    private static TestService.Running asking(String plans) {
        return TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv")
                .with("micip.neighbours.plan.url", plans).start();
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }
}
