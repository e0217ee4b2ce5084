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

import static org.assertj.core.api.Assertions.assertThat;

/// The state publishes the next text: districts are offered it, and what they signed stays in force until they sign again.
@ExtendWith({MongoServer.class, KafkaServer.class})
class NextTextTest {

    private static final String TEXTS = "/api/v1/agreement-texts";
    private static final String AGREEMENT = "/api/v1/districts/82030/agreement";
    private static final String OFFICIAL = "{\"name\":\"Demo Official\",\"title\":\"Superintendent\"}";
    private static final String NEXT = "{\"body\":\"# Agreement, second text\\n\\nOther words.\\n\"}";

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
    void isOfferedToAllAndSupersedesWhatWasSignedOnceAcknowledged() {
        ServiceClient state = client("state-signer@state:MI");
        ServiceClient signer = client("signer@district:82030");
        acknowledge(state, sign(signer));

        Answer published = state.post(TEXTS, NEXT);
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        assertThat(published.header("Location")).isEqualTo(TEXTS + "/2");
        assertThat(state.post(TEXTS, NEXT).text("/sha256")).isEqualTo(published.text("/sha256"));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                signer.get(AGREEMENT).json().at("/life/offered/version").asInt()).isEqualTo(2));
        assertThat(signer.get(AGREEMENT).json().at("/text/version").asInt()).isEqualTo(1);
        assertThat(signer.get(AGREEMENT).text("/status")).isEqualTo("active");
        JsonNode superseded = acknowledge(state, sign(signer)).json();
        assertThat(superseded.at("/text/version").asInt()).isEqualTo(2);
        assertThat(superseded.at("/past/0/status").asString()).isEqualTo("superseded");
    }

    @Test
    void isPublishedByTheStateAlone() {
        assertThat(client("signer@district:82030").post(TEXTS, NEXT).status()).isEqualTo(404);
        assertThat(client("state-reviewer@state:MI").post(TEXTS, NEXT).status()).isEqualTo(403);
        ServiceClient state = client("state-signer@state:MI");
        assertThat(state.post(TEXTS, "{\"body\":\"No heading.\"}").text("/code")).isEqualTo("invalid");
        assertThat(state.post(TEXTS, "{\"body\":\"# Title\\n\\nOne\\u000btwo.\\n\"}").text("/errors/0/detail"))
                .isEqualTo("expected: no control characters but tab and line feed");
        assertThat(state.post(TEXTS, "{\"body\":\"# Title\\n\\nAsk someone@example.org.\\n\"}").text("/code"))
                .isEqualTo("identifier-found");
    }

    @Test
    void mayNameTheContactsOfOfficesOnceTheStateConfirmsThem() {
        ServiceClient state = client("state-signer@state:MI");
        String body = "\"body\":\"# Agreement\\n\\nNotices are sent to privacy@michigan.gov.\\n\"";

        JsonNode found = state.post(TEXTS, "{" + body + "}").json();
        assertThat(found.at("/errors/0/severity").asString()).isEqualTo("warning");
        JsonNode at = found.at("/errors/0");
        Answer published = state.post(TEXTS, "{" + body + ",\"confirmed\":[{\"pointer\":\"/body\",\"kind\":\""
                + at.at("/kind").asString() + "\",\"start\":" + at.at("/start") + ",\"end\":" + at.at("/end") + "}]}");

        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        assertThat(state.post(TEXTS, "{\"body\":\"# Agreement\\n\\nStudent UIC 4512345678.\\n\"}").json()
                .at("/errors/0/severity").asString()).isEqualTo("hit");
    }

    private static Answer sign(ServiceClient signer) {
        JsonNode text = signer.get(TEXTS + "/current").json();
        Answer signed = signer.post(AGREEMENT + "/signature",
                "{\"textVersion\":" + text.at("/version").asInt() + ",\"textSha256\":\""
                        + text.at("/sha256").asString() + "\",\"official\":" + OFFICIAL + "}",
                "If-Match", signer.get(AGREEMENT).header("ETag"));
        assertThat(signed.status()).as(signed.response().body()).isEqualTo(200);
        return signed;
    }

    private static Answer acknowledge(ServiceClient state, Answer signed) {
        Answer active = state.post(AGREEMENT + "/acknowledgement",
                "{\"official\":" + OFFICIAL + ",\"administrator\":{\"accountId\":\"administrator-1\",\"official\":"
                        + OFFICIAL + "}}",
                "If-Match", signed.header("ETag"));
        assertThat(active.status()).as(active.response().body()).isEqualTo(200);
        return active;
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }
}
