package io.micip.sample;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NeighboursTest {

    @Test
    void relaysTheUsersTokenAndTheTrace() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var answer = Service.send(Service.request("/api/v1/me-by-way-of-myself")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString())
                .isEqualTo(Service.get("/api/v1/me").json().path("id").asString());
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    @Test
    void takesTheServicesOwnTokenForInternalOperations() {
        assertThat(Service.get("/api/v1/secret-by-way-of-myself").body()).isEqualTo("for services");
    }

    @Test
    void passesANeighboursRefusalOn() {
        var answer = Service.get("/api/v1/unknown-by-way-of-myself");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("unknown");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/unknown-by-way-of-myself");
    }

    @Test
    void doesNotWaitForALateNeighbour() {
        var answer = Service.get("/api/v1/slow-by-way-of-myself");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("neighbour-late");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
}
