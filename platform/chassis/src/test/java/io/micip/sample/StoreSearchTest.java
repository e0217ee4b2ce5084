package io.micip.sample;

import java.net.http.HttpRequest;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoreSearchTest {
    private static final String PATH = "/internal/v1/store-search";
    private static final String NAMES = "{\"names\":[\"Alex Example\"]}";

    @Test
    void searchesTheServicesWholeStoreForAnotherService() {
        Service.RUNNING.context().getBean(MongoDatabase.class).getCollection("scribbles")
                .insertOne(new Document("_id", "s1").append("text", "Example, Alex"));

        var answer = ask("service@service:audit-service", NAMES);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/part/service").asString()).isEqualTo("sample-service");
        assertThat(answer.json().at("/part/places/0").asString()).isEqualTo("sample-service/scribbles/text/s1");
        assertThat(answer.json().path("next").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("Alex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foia-coordinator@state:MI", "operator@state:MI"})
    void searchesForNobodyElse(String role) {
        assertThat(ask(role, NAMES).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"names\":[]}", "{\"names\":[\"--\"]}",
            "{\"names\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}"})
    void asksForOneToTenNames(String body) {
        assertThat(ask("service@service:audit-service", body).status()).isEqualTo(422);
    }

    @Test
    void takesNoPlaceThatItNeverGave() {
        var answer = ask("service@service:audit-service", "{\"names\":[\"Alex Example\"],\"after\":\"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/after");
    }

    private static Service.Answer ask(String role, String body) {
        return Service.send(HttpRequest.newBuilder(Service.RUNNING.uri(PATH))
                .header("Authorization", "Bearer " + Service.TOKENS.token(role))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
