package io.micip.agreement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Schedule A as a file and what it decides, now, then and many at a time, over HTTP.
@ExtendWith({MongoServer.class, KafkaServer.class})
class ScheduleAServiceTest {

    private static final String ATTENDANCE = """
            {"source":"data-hub","category":"attendance","grain":"district","schoolYears":{"from":2019,"to":2027}}""";
    private static final String ASK = "/decision?source=data-hub&category=attendance&grain=district&schoolYear=2025";

    private static TestTokens tokens;
    private static TestService.Running service;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @Test
    void answersForAPastInstantAsItWasThen() {
        SigningDistrict novi = new SigningDistrict(service, tokens, "63100");
        String beforeAll = decidedAt(novi);
        novi.share(ATTENDANCE);
        long version = novi.activate().json().at("/version").asLong();
        String whileActive = decidedAt(novi);
        novi.suspendForTheState();
        String whileHeld = decidedAt(novi);
        novi.revoke();

        ServiceClient auditor = new ServiceClient(service, tokens.token("auditor@state:MI"));
        String ask = novi.path() + ASK + "&at=";
        assertThat(auditor.get(ask + beforeAll).text("/reason")).isEqualTo("no-agreement");
        Answer active = auditor.get(ask + whileActive);
        assertThat(active.json().at("/permitted").asBoolean()).isTrue();
        assertThat(active.json().at("/agreementVersion").asLong()).isEqualTo(version);
        assertThat(active.json().at("/basis/scheduleAVersion").asInt()).isEqualTo(1);
        Answer held = auditor.get(ask + whileHeld);
        assertThat(held.text("/reason")).isEqualTo("suspended-by-state");
        assertThat(held.text("/basis/suspensions/0")).isEqualTo("state");
        assertThat(auditor.get(novi.path() + ASK).text("/reason")).isEqualTo("revoked");
        assertThat(auditor.get(ask + whileHeld + "&agreementVersion=" + version).json().at("/permitted").asBoolean())
                .as("taken again on the version that permitted").isTrue();
    }

    @Test
    void decidesManyQuestionsEachInItsPlace() {
        SigningDistrict troy = new SigningDistrict(service, tokens, "63150");
        troy.share(ATTENDANCE);
        troy.activate();

        Answer answer = troy.signer().post(troy.path() + "/decisions", """
                {"questions":[
                  {"source":"data-hub","category":"attendance","grain":"district","schoolYear":2025},
                  {"source":"data-hub","category":"shoes","grain":"district","schoolYear":2025},
                  {"source":"data-hub","category":"attendance","grain":"building","schoolYear":2025},
                  {"source":"data-hub","category":"attendance","grain":"district","schoolYear":2025,
                   "at":"2021-02-12T19:28:00Z"}]}""");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.text("/results/0/decision/line/id")).isEqualTo("data-hub.attendance.district.2019-2027");
        assertThat(answer.text("/results/1/problem/errors/0/pointer")).isEqualTo("/questions/1/category");
        assertThat(answer.text("/results/2/decision/reason")).isEqualTo("grain-not-listed");
        assertThat(answer.text("/results/3/decision/reason")).isEqualTo("no-agreement");
        assertThat(new ServiceClient(service, tokens.token("signer@district:82015"))
                .post(troy.path() + "/decisions", "{}").status()).isEqualTo(404);
    }

    @Test
    void takesItsOwnExportBackAsAProposalAndAsTheNextVersion() {
        SigningDistrict farmington = new SigningDistrict(service, tokens, "63200");
        ServiceClient signer = farmington.signer();
        String scheduleA = farmington.path() + "/schedule-a";
        farmington.share(ATTENDANCE);

        Answer csv = signer.get(scheduleA + "/export.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"schedule-a-63200-v1.csv\"");
        String building = csv.response().body().replace("Attendance,Aggregate figures of each building,,data-hub,,",
                "Attendance,Aggregate figures of each building,X,data-hub,2024,2025");
        Answer proposed = signer.post(scheduleA + "/proposals", building, "Content-Type", "text/csv");
        assertThat(proposed.text("/added/0/id")).isEqualTo("data-hub.attendance.building.2024-2025");
        assertThat(proposed.json().at("/removed").size()).isZero();
        assertThat(proposed.json().at("/to").asInt()).isEqualTo(2);
        assertThat(signer.get(scheduleA).json().at("/version").asInt()).as("nothing changed").isEqualTo(1);

        Answer put = signer.put(scheduleA, building, "Content-Type", "text/csv", "If-Match", proposed.header("ETag"));
        assertThat(put.json().at("/scheduleA/version").asInt()).isEqualTo(2);
        Answer same = signer.post(scheduleA + "/proposals", signer.get(scheduleA + "/export.json").response().body());
        assertThat(same.json().at("/to").isNull()).as(same.response().body()).isTrue();
        assertThat(signer.get(scheduleA + "/export.csv?version=1").response().body()).isEqualTo(csv.response().body());
    }

    private static String decidedAt(SigningDistrict district) {
        return district.signer().get(district.path() + ASK).text("/decidedAt");
    }
}
