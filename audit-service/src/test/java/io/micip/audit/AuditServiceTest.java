package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.verify.VerifyCommand;
import io.micip.chassis.kafka.EventRecord;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The whole service with a real broker and store: what is told on the topic is asked for, proven, and checked offline.
@ExtendWith({MongoServer.class, KafkaServer.class})
class AuditServiceTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static String topic = "";
    private static String database = "";
    private static TestTokens tokens;
    private static HttpServer agreement;
    private static TestService.Running service;
    private static Producer<String, byte[]> producer;

    private final String auditor = tokens.token("auditor@state:MI");
    private final String dearborn = tokens.token("planner@district:82030");

    @BeforeAll
    static void begin() throws IOException {
        topic = KafkaServer.freshTopic();
        database = MongoServer.freshDatabase();
        tokens = TestTokens.start();
        agreement = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        agreement.createContext("/internal/v1/districts", exchange -> {
            byte[] answer = """
                    {"asOf":"2026-10-05T14:00:00Z","districts":[{"code":"82030","name":"D","isd":"82"},
                     {"code":"82015","name":"E","isd":"82"}]}""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        agreement.start();
        producer = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic)).producer();
        service = start();
    }

    private static TestService.Running start() {
        return TestService.of(AuditService.class).issuer(tokens).with("micip.kafka.topic", topic)
                .with("micip.mongodb.database", database)
                .with("micip.neighbours.agreement.url", "http://127.0.0.1:" + agreement.getAddress().getPort())
                .with("micip.audit.checkpoint-topic", topic + ".checkpoints")
                .with("micip.audit.log-dir", folder.resolve("logs").toString())
                .with("micip.audit.anchors", folder.resolve("anchors").toString()).start();
    }

    @AfterAll
    static void end() {
        producer.close();
        service.close();
        agreement.stop(0);
        tokens.close();
    }

    private static UUID tell(String district, String type, String subject, String data) {
        var id = UUID.randomUUID();
        var attributes = new TreeMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id.toString());
        attributes.put("source", "/micip/plan-service");
        attributes.put("type", type);
        attributes.put("subject", subject);
        attributes.put("time", "2026-11-23T20:00:00.123Z");
        attributes.put("district", district);
        attributes.put("sequence", "1");
        attributes.put("actorid", "someone");
        attributes.put("actorrole", "planner");
        attributes.put("actororg", "district:" + district);
        attributes.put("outcome", "success");
        producer.send(new EventRecord(district, attributes, data).toProducerRecord(topic));
        producer.flush();
        return id;
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        return send(service.uri(path), token);
    }

    private static HttpResponse<String> send(URI address, @Nullable String token) {
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// The one record of a subject, once it is there.
    private JsonNode recordOf(String subject) {
        String path = "/api/v1/records?subject=" + subject;
        return await().atMost(PATIENCE).until(() -> json(path, auditor).path("items").path(0), JsonNode::isObject);
    }

    @Test
    void provesOfflineWhatWasToldOnTheTopic() throws IOException {
        var id = tell("82030", "io.micip.plan.data-set-made.v1", "/data-sets/1", "{\"dataSetId\":\"1\"}");
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
        String consultants = get("/api/v1/records?limit=200&isd=82", tokens.token("isd-consultant@isd:82")).body();

        assertThat(own).contains("/own/82030").doesNotContain("/own/82015");
        assertThat(consultants).contains("/own/82030", "/own/82015");
        assertThat(get("/api/v1/records?district=82015", dearborn).statusCode()).isEqualTo(404);
        String place = "/api/v1/records/" + foreign.path("log").asInt() + "/" + foreign.path("index").asLong();
        assertThat(get(place, dearborn).statusCode()).isEqualTo(404);
        assertThat(get(place + "/proof", dearborn).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/records", tokens.token("operator@state:MI")).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/records", null).statusCode()).isEqualTo(401);
    }

    @Test
    void putsTheReadingItselfOnRecordForTheDistrictThatWasRead() {
        tell("82030", "read-me", "/read/1", "{}");
        recordOf("/read/1");
        var found = json("/api/v1/records?district=82030&type=read-me", auditor);

        String reads = "/api/v1/records?type=io.micip.audit.records-read.v1&district=82030&limit=200";
        var read = await().atMost(PATIENCE).until(() -> get(reads, dearborn).body(),
                body -> body.contains("\"role\":\"auditor\""));

        assertThat(found.path("items")).hasSize(1);
        assertThat(found.at("/madeAt/0/root").asString()).hasSize(44);
        assertThat(read).doesNotContain("read-me");
    }

    @Test
    void logsARecordOnceHoweverOftenItIsSentAndParksWhatIsNoEvent() {
        tell("82030", "t", "/once", "{}");
        producer.send(new ProducerRecord<>(topic, "82030", "poison".getBytes(StandardCharsets.UTF_8)));
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
            JSON.readTree(answer.body()).path("items").forEach(item -> subjects.add(item.path("subject").asString()));
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
        var reader = tokens.token("signer@district:82030");

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
            "/api/v1/records?outcome=maybe, 422",
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
        service.close();
        tell("82030", "t", "/told-meanwhile", "{}");
        service = start();

        assertThat(get("/log/" + log + "/checkpoint", null).body().split("\n")[0])
                .isEqualTo(checkpoint.split("\n")[0]);
        assertThat(recordOf("/told-meanwhile").path("index").asLong()).isGreaterThan(before.path("index").asLong());
        assertThat(recordOf("/kept")).isEqualTo(before);
    }

    @Test
    void isHealthyWhileItSignsAndCountsItsLogs() {
        tell("82030", "t", "/healthy", "{}");
        recordOf("/healthy");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                send(service.management("/actuator/health"), null).body()).contains("\"log 0\":\"signing\""));
        assertThat(send(service.management("/actuator/prometheus"), null).body()).contains("micip_audit_log_size",
                "micip_audit_log_lag", "micip_audit_log_parked");
    }
}
