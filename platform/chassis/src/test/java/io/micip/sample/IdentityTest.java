package io.micip.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import io.micip.chassis.identity.EndedSessions;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class IdentityTest {

    @Test
    void asksForATokenWithoutOne() {
        var answer = Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/api/v1/me")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void knowsTheCaller() {
        assertThat(me(Service.TOKENS.tokenOf("u-1", "planner@district:82030")).json().path("id").asString())
                .isEqualTo("u-1");
    }

    @Test
    void refusesAnExpiredToken() {
        var old = Service.TOKENS.claims("u", "planner@district:82030")
                .expirationTime(Date.from(Instant.now().minusSeconds(6)))
                .build();

        assertRejected(Service.TOKENS.sign(old));
    }

    @Test
    void refusesATokenThatNeverExpires() {
        assertRejected(Service.TOKENS.sign(Service.TOKENS.claims("u").expirationTime(null).build()));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertRejected(Service.TOKENS.sign(Service.TOKENS.claims("u").audience("elsewhere").build()));
    }

    @Test
    void refusesATokenWithoutSubject() {
        assertRejected(Service.TOKENS.sign(Service.TOKENS.claims("u").subject(null).build()));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        try (var others = TestTokens.start()) {
            assertRejected(others.token("planner@district:82030"));
            assertRejected(others.sign(others.claims("u").issuer(Service.TOKENS.issuer()).build()));
        }
    }

    @Test
    void refusesAnUnsignedTokenAndWhatIsNone() {
        assertRejected("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1In0.");
        assertRejected("nonsense");
    }

    @Test
    void opensInternalOperationsToServicesOnly() {
        assertThat(Service.get("/internal/v1/secret").status()).isEqualTo(403);
        assertThat(Service.get("/internal/v1/secret").code()).isEqualTo("not-allowed");
        assertThat(
                ask(Service.RUNNING.uri("/internal/v1/secret"), Service.TOKENS.serviceToken("plan-service")).status())
                .isEqualTo(200);
    }

    @Test
    void opensPublicPathsToEverybody() {
        assertThat(Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/log/3/checkpoint"))).body())
                .isEqualTo("public 3");
        assertThat(Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/log/3/checkpoint"))
                .POST(BodyPublishers.noBody())).status()).isEqualTo(401);
    }

    @Test
    void showsAForeignTenantAsUnknownAndAMissingRoleAsNotAllowed() {
        var foreign = Service.post("/api/v1/notes", "{\"district\":\"82015\",\"title\":\"a\"}");
        var auditor = Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/api/v1/notes"))
                .header("Authorization", "Bearer " + Service.TOKENS.token("signer@district:82030"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"district\":\"82030\",\"title\":\"a\"}")));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(auditor.status()).isEqualTo(403);
    }

    @Test
    void refusesTheTokensOfAnEndedSessionWithinASecond() throws Exception {
        var token = Service.TOKENS.tokenOf("leaver", "planner@district:82030");
        assertThat(me(token).status()).isEqualTo(200);

        endSession("session-of-leaver", Service.TOPIC);

        await().atMost(Duration.ofSeconds(5)).until(() -> me(token).status() == 401);
    }

    @Test
    void isReadyOnceItKnowsWhoLeftBeforeItStarted() throws Exception {
        var topic = KafkaServer.freshTopic();
        endSession("session-of-early-leaver", topic);
        var early = Service.TOKENS.tokenOf("early-leaver", "planner@district:82030");
        var stays = Service.TOKENS.tokenOf("early-stayer", "planner@district:82030");

        try (var service = another().with("micip.kafka.topic", topic).start()) {
            assertThat(me(service, early).status()).isEqualTo(401);
            assertThat(me(service, stays).status()).isEqualTo(200);
            assertThat(Service.send(HttpRequest.newBuilder(service.management("/actuator/health/readiness"))).json()
                    .at("/components/endedSessions/status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void goesOnWithoutABrokerButTakesNoTokenOfASessionThatMayHaveEnded() {
        var earlier = Service.TOKENS.tokenOf("earlier", "planner@district:82030");
        try (var service = another().with("micip.kafka.bootstrap-servers", "127.0.0.1:1")
                .with("micip.identity.start-patience", "1s")
                .start()) {
            var inAMoment = Date.from(Instant.now().plusSeconds(5));
            var later = Service.TOKENS.claims("later", "planner@district:82030").issueTime(inAMoment).build();

            assertThat(me(service, earlier).status()).isEqualTo(503);
            assertThat(me(service, earlier).code()).isEqualTo("neighbour-unavailable");
            assertThat(me(service, Service.TOKENS.sign(later)).status()).isEqualTo(200);
        }
    }

    @Test
    void startsWithoutTheProviderAndSaysWhyItCannotCheck() {
        try (var service = TestService.of(SampleService.class)
                .with("spring.application.name", "lonely-service")
                .with("micip.identity.issuer", "http://127.0.0.1:1")
                .start()) {
            var answer = Service.send(HttpRequest.newBuilder(service.uri("/api/v1/me"))
                    .header("Authorization", "Bearer " + Service.PLANNER));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("neighbour-unavailable");
        }
    }

    private static TestService another() {
        return TestService.of(SampleService.class)
                .issuer(Service.TOKENS)
                .with("spring.application.name", "another-service");
    }

    private static void endSession(String sid, String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var data = "{\"sessionHash\":\"" + EndedSessions.hash(sid) + "\",\"cause\":\"signed-out\"}";
            var record = new ProducerRecord<>(topic, "state", data);
            record.headers()
                    .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", "io.micip.gateway.session-ended.v1".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }

    private static void assertRejected(String token) {
        var answer = me(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-rejected");
    }

    private static Service.Answer me(String token) {
        return me(Service.RUNNING, token);
    }

    private static Service.Answer me(TestService.Running service, String token) {
        return ask(service.uri("/api/v1/me"), token);
    }

    private static Service.Answer ask(URI address, String token) {
        return Service.send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }
}
