package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.audit.verify.VerifyCommand;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static io.micip.audit.AtDesk.json;
import static io.micip.audit.AtDesk.path;
import static io.micip.audit.AtDesk.version;
import static org.assertj.core.api.Assertions.assertThat;

/// The FOIA desk over HTTP, from the request to the certificate that somebody checks offline, and to erasing.
@ExtendWith({MongoServer.class, KafkaServer.class})
class FoiaServiceTest {
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
        audit = RunningAudit.start(folder, stores.settings());
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
    void keepsTheClocksOfARequest() {
        var made = desk.made(coordinator, "district:82030", "Alex Example");

        assertThat(made.at("/receipt/receivedOn").asString()).isEqualTo("2026-11-03");
        assertThat(made.at("/clock/dueOn").asString()).isEqualTo("2026-11-10");
        assertThat(made.at("/clock/late").asBoolean()).isTrue();
        assertThat(audit.json(AtDesk.PATH + "?organisation=district:82030", coordinator).at("/items").toString())
                .contains(made.path("id").asString());
        var told = desk.told(made, "io.micip.audit.foia-request-received.v1");
        assertThat(told.path("data").path("names").asInt()).isEqualTo(2);
        assertThat(told.toString()).doesNotContain("Example");
    }

    @Test
    void certifiesThatNothingExistsSoThatAnybodyCanCheckIt() throws IOException {
        var made = desk.made(ofTheState, "state:MI", "Alex Example");
        desk.told(made, "io.micip.audit.foia-request-received.v1");
        var issued = desk.change("/certificate", desk.searched(made, ofTheState), ofTheState, "{" + OFFICIAL + "}");

        var file = audit.get(path(made) + "/certificate", ofTheState);
        var pdf = audit.download(path(made) + "/certificate.pdf", ofTheState);

        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var certificate = RunningAudit.JSON.readTree(file.body()).path("certificate");
        assertThat(certificate.at("/searched/stores").valueStream().map(one -> one.path("service").asString()))
                .containsExactly("agreement-service", "audit-service", "catalog-service", "gateway", "plan-service");
        assertThat(certificate.at("/searched/logs").size()).isPositive();
        assertThat(stores.asked("plan-service")).isEqualTo("[\"Alex Example\",\"Lex Example\"]");
        assertThat(certificate.at("/searched/stores/4/documents").asInt()).isEqualTo(6);
        assertThat(issued.at("/steps/certificate/sha256").asString())
                .isEqualTo(desk.told(made, "io.micip.audit.foia-certificate-issued.v1").at("/data/sha256").asString());
        var policy = audit.get("/api/v1/logs/policy", null).body();
        assertThat(verify(file.body(), "--policy", file("policy", policy))).startsWith("PROVEN")
                .contains("Alex Example");
        assertThat(verify(file.body(), "--vkey", audit.get("/api/v1/foia-certificates/key", null).body().strip()))
                .startsWith("PROVEN");
        assertThat(verify(file.body().replace("Lex Example", "Rex Example"), "--policy", file("policy", policy)))
                .startsWith("NOT PROVEN");
    }

    @Test
    void certifiesNothingWhereANameStandsAndSaysWhereToTheState() {
        stores.finds("plan-service", "plan-service/dataSets/state.title/d1");
        var made = desk.made(ofTheState, "state:MI", "Alex Example");
        var searched = desk.searched(made, ofTheState);

        var refused = audit.send("POST", path(made) + "/certificate", ofTheState, version(searched),
                "{" + OFFICIAL + "}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("code").asString()).isEqualTo("foia-record-found");
        assertThat(json(refused).at("/errors/0/detail").asString()).isEqualTo("plan-service/dataSets/state.title/d1");
        assertThat(audit.json(path(made), ofTheState).at("/steps/search/found").asInt()).isEqualTo(1);
        assertThat(desk.told(made, "io.micip.audit.foia-search-made.v1").at("/data/found").asInt()).isEqualTo(1);
    }

    @Test
    void answersByCertificateAndErasesEveryWord() throws IOException {
        var made = desk.made(ofTheState, "state:MI", "Alex Example");
        var issued = desk.change("/certificate", desk.searched(made, ofTheState), ofTheState, "{" + OFFICIAL + "}");
        var copy = audit.get(path(made) + "/certificate", ofTheState).body();
        var decided = desk.change("/decision", issued, ofTheState, "{\"outcome\":\"certificate\"," + OFFICIAL + "}");
        assertThat(decided.at("/steps/decision/notice").toString()).contains("15.235(5)(b)", "court of claims");

        var erased = json(audit.send("DELETE", path(made) + "/words", ofTheState, version(decided), ""));

        assertThat(erased.at("/asked/erased").asBoolean()).isTrue();
        assertThat(audit.get(path(made), ofTheState).body()).doesNotContain("Example");
        assertThat(audit.get(path(made) + "/certificate", ofTheState).statusCode()).isEqualTo(404);
        var policy = file("policy", audit.get("/api/v1/logs/policy", null).body());
        assertThat(verify(copy, "--policy", policy)).startsWith("PROVEN");
    }

    @ParameterizedTest
    @CsvSource({"foia-coordinator@district:82015, 404", "foia-coordinator@state:MI, 403", "auditor@state:MI, 403",
            "planner@district:82030, 403", "isd-consultant@isd:82, 404"})
    void isForTheCoordinatorsOfThePublicBodyAlone(String role, int status) {
        var made = desk.made(coordinator, "district:82030", "Alex Example");
        var other = audit.token(role);

        assertThat(audit.get(path(made), other).statusCode()).isEqualTo(status);
        assertThat(audit.get(path(made) + "/certificate", other).statusCode()).isEqualTo(status);
        assertThat(audit.send("POST", path(made) + "/searches", other, 1, "").statusCode()).isEqualTo(status);
        assertThat(audit.get(AtDesk.PATH + "?organisation=district:82030", other).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/organisation", "{\"organisation\":\"isd:82\"}|/means",
            "{\"organisation\":\"service:plan-service\"}|/organisation",
            "{\"organisation\":\"district:82030\"}|/means",
            "{\"organisation\":\"district:82030\",\"means\":\"letter\"}|/cameAt",
            "{\"organisation\":\"district:82030\",\"means\":\"letter\",\"cameAt\":\"2026-11-02T15:00:00Z\"}|/name",
            "{\"organisation\":\"district:82030\",\"means\":\"letter\",\"cameAt\":\"2026-11-02T15:00:00Z\",\"noticedAt\":\"2026-11-03T15:00:00Z\"}|/noticedAt",
            "{\"organisation\":\"district:82030\",\"means\":\"letter\",\"cameAt\":\"2026-11-02T15:00:00Z\",\"name\":\"-\"}|/name"})
    void namesTheFieldThatIsWrong(String body, String pointer) {
        var refused = audit.send("POST", AtDesk.PATH, coordinator, 0, body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void asksForTheVersionThatAStepChanges() {
        var made = desk.made(coordinator, "district:82030", "Alex Example");
        var extend = "{\"businessDays\":10,\"reason\":\"many-records\"}";

        assertThat(audit.send("POST", path(made) + "/extension", coordinator, 0, extend).statusCode()).isEqualTo(428);
        assertThat(audit.send("POST", path(made) + "/extension", coordinator, 7, extend).statusCode()).isEqualTo(412);
        assertThat(json(audit.send("POST", path(made) + "/extension", coordinator, 1, extend)).path("code").asString())
                .isEqualTo("foia-extension-late");
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String verify(String certificate, String how, String given) throws IOException {
        var said = new ByteArrayOutputStream();
        new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of("verify", file("certificate.json", certificate), how, given));
        return said.toString(StandardCharsets.UTF_8);
    }
}
