package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.micip.audit.verify.VerifyCommand;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The whole service with a real broker and store: what is told on the topic is asked for, proven, and checked offline.
@ExtendWith({MongoServer.class, KafkaServer.class})
class AuditServiceTest {
    @TempDir
    static Path folder;

    private static RunningAudit audit;

    private final String auditor = audit.token("auditor@state:MI");
    private final String dearborn = audit.token("planner@district:82030");

    @BeforeAll
    static void begin() throws IOException {
        audit = RunningAudit.start(folder);
    }

    @AfterAll
    static void end() {
        audit.close();
    }

    private static void tell(String district, String type, String subject, String data) {
        audit.tell(district, type, subject, data);
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        return audit.get(path, token);
    }

    private static JsonNode json(String path, String token) {
        return audit.json(path, token);
    }

    private JsonNode recordOf(String subject) {
        return audit.recordOf(subject, auditor);
    }

    @Test
    void provesOfflineWhatWasToldOnTheTopic() throws IOException {
        var id = audit.tell("82030", "io.micip.plan.data-set-made.v1", "/data-sets/1", "{\"dataSetId\":\"1\"}");
        var found = recordOf("/data-sets/1");
        String place = "/api/v1/records/" + found.path("log").asInt() + "/" + found.path("index").asLong();

        var proof = get(place + "/proof", dearborn);
        var policy = get("/api/v1/logs/" + found.path("log").asInt() + "/policy", null);

        assertThat(found.path("id").asString()).isEqualTo(id.toString());
        assertThat(found.at("/actor/organisation").asString()).isEqualTo("district:82030");
        assertThat(json(place, dearborn)).isEqualTo(found);
        assertThat(proof.headers().firstValue("Content-Disposition").orElse("")).contains("tlog-proof");
        var said = verify(proof.body(), policy.body());
        assertThat(said).startsWith("PROVEN").contains(id.toString());
        assertThat(verify(proof.body().replace("extra e", "extra f"), policy.body())).startsWith("NOT PROVEN");
    }

    private static String verify(String proof, String policy) throws IOException {
        Path proofFile = Files.writeString(folder.resolve("proof"), proof);
        Path policyFile = Files.writeString(folder.resolve("policy"), policy);
        var said = new ByteArrayOutputStream();
        new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of("verify", proofFile.toString(), "--policy", policyFile.toString()));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsEachDistrictItsOwnRecordsAndNoOthers() {
        tell("82030", "t", "/own/82030", "{}");
        tell("82015", "t", "/own/82015", "{}");
        recordOf("/own/82030");
        var foreign = recordOf("/own/82015");

        String own = get("/api/v1/records?limit=200", dearborn).body();
        String consultants = get("/api/v1/records?limit=200&isd=82", audit.token("isd-consultant@isd:82")).body();

        assertThat(own).contains("/own/82030").doesNotContain("/own/82015");
        assertThat(consultants).contains("/own/82030", "/own/82015");
        assertThat(get("/api/v1/records?district=82015", dearborn).statusCode()).isEqualTo(404);
        String place = "/api/v1/records/" + foreign.path("log").asInt() + "/" + foreign.path("index").asLong();
        assertThat(get(place, dearborn).statusCode()).isEqualTo(404);
        assertThat(get(place + "/proof", dearborn).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/records", audit.token("operator@state:MI")).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/records", null).statusCode()).isEqualTo(401);
    }

    @Test
    void putsTheReadingItselfOnRecordForTheDistrictThatWasRead() {
        tell("82030", "read-me", "/read/1", "{}");
        recordOf("/read/1");
        var found = json("/api/v1/records?district=82030&type=read-me", auditor);

        String reads = "/api/v1/records?type=io.micip.audit.records-read.v1&district=82030&limit=200";
        var read = await().atMost(RunningAudit.PATIENCE).until(() -> get(reads, dearborn).body(),
                body -> body.contains("\"role\":\"auditor\""));

        assertThat(found.path("items")).hasSize(1);
        assertThat(found.at("/madeAt/0/root").asString()).hasSize(44);
        assertThat(read).doesNotContain("read-me");
    }

    @Test
    void logsARecordOnceHoweverOftenItIsSentAndParksWhatIsNoEvent() {
        tell("82030", "t", "/once", "{}");
        audit.tellNonsense("82030");
        tell("82030", "t", "/after-poison", "{}");

        assertThat(recordOf("/after-poison").path("type").asString()).isEqualTo("t");
        var parked = json("/api/v1/records?type=io.micip.audit.parked.v1", auditor).path("items");
        assertThat(parked.path(0).path("reason").asString()).isEqualTo("not-cloudevents");
    }

    @Test
    void servesCheckpointsAndHashesToEverybodyAndEntriesToAuditors() {
        tell("82030", "t", "/tiles", "{}");
        var found = recordOf("/tiles");
        int log = found.path("log").asInt();
        String prefix = "/log/" + log;
        var checkpoint = get(prefix + "/checkpoint", null);
        long size = Long.parseLong(checkpoint.body().split("\n")[1]);
        String part = size % 256 == 0 ? "" : ".p/" + size;

        assertThat(checkpoint.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(get(prefix + "/tile/0/000" + part, null).statusCode()).isEqualTo(200);
        assertThat(get(prefix + "/tile/entries/000" + part, null).statusCode()).isEqualTo(401);
        assertThat(get(prefix + "/tile/entries/000" + part, dearborn).statusCode()).isEqualTo(403);
        assertThat(get(prefix + "/tile/entries/000" + part, auditor).body()).contains("/tiles");
        assertThat(get(prefix + "/tile/0/000.p/255", null).statusCode()).isEqualTo(404);
        assertThat(get("/log/9/checkpoint", null).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhichLogHoldsADistrictAndProvesThatLogsOnlyGrow() {
        tell("82030", "t", "/logs", "{}");
        recordOf("/logs");
        var logs = json("/api/v1/logs?district=82030", auditor);
        int log = logs.at("/district/log").asInt();
        var view = logs.path("logs").path(log);

        assertThat(view.path("origin").asString()).endsWith("/log/" + log);
        assertThat(view.path("vkey").asString()).startsWith(view.path("origin").asString() + "+");
        assertThat(view.path("signing").asBoolean()).isTrue();
        var consistency = json("/api/v1/logs/" + log + "/proofs/consistency?from=1", auditor);
        assertThat(consistency.path("to").asLong()).isEqualTo(view.path("size").asLong());
        var inclusion = json("/api/v1/logs/" + log + "/proofs/inclusion?index=0", auditor);
        assertThat(inclusion.path("root").asString()).isNotEmpty();
    }

    @Test
    void pagesThroughRecordsByTheLinkOfEachPage() {
        for (int i = 0; i < 3; i++) {
            tell("82030", "paged", "/paged/" + i, "{}");
        }
        recordOf("/paged/2");

        var subjects = new ArrayList<String>();
        String next = "/api/v1/records?type=paged&limit=1&order=oldest";
        while (!next.isEmpty()) {
            var answer = get(next, dearborn);
            RunningAudit.JSON.readTree(answer.body()).path("items")
                    .forEach(item -> subjects.add(item.path("subject").asString()));
            next = answer.headers().firstValue("Link").map(link -> link.replaceAll("^<|>.*$", "")).orElse("");
        }

        assertThat(subjects).containsExactly("/paged/0", "/paged/1", "/paged/2");
    }

    @Test
    void leavesOneEventForRefreshesOfOneSearch() {
        tell("82030", "t", "/one-event", "{}");
        recordOf("/one-event");
        String search = "/api/v1/records?subject=/one-event";
        String reads = "/api/v1/records?type=io.micip.audit.records-read.v1&organisation=district:82030&limit=200";
        var reader = audit.token("signer@district:82030");

        get(search, reader);
        get(search, reader);
        get(search + "&limit=10", reader);
        tell("82030", "t", "/after-reading", "{}");
        recordOf("/after-reading");

        var left = json(reads, auditor).path("items");
        assertThat(left).filteredOn(item -> item.at("/actor/role").asString().equals("signer")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/records?district=1, 422", "/api/v1/records?limit=0, 422", "/api/v1/records?limit=x, 422",
            "/api/v1/records?limit=201, 422", "/api/v1/records?cursor=!, 422", "/api/v1/records?cursor=YQ, 422",
            "/api/v1/records?from=yesterday, 422", "/api/v1/records?order=up, 422",
            "/api/v1/records?outcome=maybe, 422", "/api/v1/records/counts, 422", "/api/v1/records?subject=/a%0Ab, 422",
            "/api/v1/records/counts?by=actor, 422", "/api/v1/records/export?format=pdf, 422",
            "/api/v1/records/export?at=0, 422", "/api/v1/records/export?at=0:999999999, 422",
            "/api/v1/records/export?after=1, 422", "/api/v1/records/export?after=0/999999999, 422",
            "/api/v1/records/0/99999999, 404", "/api/v1/records/x/y, 404", "/api/v1/records/0/-1/proof, 404",
            "/api/v1/records/99/0, 404", "/api/v1/logs?district=x, 422", "/api/v1/logs/99/policy, 404",
            "/api/v1/logs/0/proofs/inclusion, 422", "/api/v1/logs/0/proofs/inclusion?index=99999999999, 422",
            "/api/v1/logs/0/proofs/consistency?from=-1, 422", "/log/0/tile/0/5, 404", "/log/0/tile/64/000, 404",
            "/log/x/checkpoint, 404", "/log/0/tile/entries/..%2f, 400", "/nothing, 404"})
    void answersBadInputWithAProblem(String path, int status) {
        var answer = get(path, auditor);

        assertThat(answer.statusCode()).as(answer.body()).isIn(status, 404, 400, 422).isLessThan(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
    }

    @Test
    void keepsEverythingWhenItStartsAgain() {
        tell("82030", "t", "/kept", "{}");
        var before = recordOf("/kept");
        int log = before.path("log").asInt();
        String checkpoint = get("/log/" + log + "/checkpoint", null).body();
        audit.restart(() -> tell("82030", "t", "/told-meanwhile", "{}"));

        assertThat(get("/log/" + log + "/checkpoint", null).body().split("\n")[0])
                .isEqualTo(checkpoint.split("\n")[0]);
        assertThat(recordOf("/told-meanwhile").path("index").asLong()).isGreaterThan(before.path("index").asLong());
        assertThat(recordOf("/kept")).isEqualTo(before);
    }

    @Test
    void isHealthyWhileItSignsAndCountsItsLogs() {
        tell("82030", "t", "/healthy", "{}");
        recordOf("/healthy");

        await().atMost(RunningAudit.PATIENCE).untilAsserted(() -> assertThat(
                audit.manage("/actuator/health")).contains("\"log 0\":\"signing\""));
        assertThat(audit.manage("/actuator/prometheus")).contains("micip_audit_log_size",
                "micip_audit_log_lag", "micip_audit_log_parked");
    }
}
