package io.micip.gateway;

import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {
    private final RunningGateway gateway = RunningGateway.shared();
    private final TestClient client = gateway.client();
    private final String planner = gateway.bearer("route-planner", "planner@district:82030");

    static Stream<Arguments> routes() {
        Function<RunningGateway, StubService> plan = RunningGateway::plan;
        Function<RunningGateway, StubService> catalog = RunningGateway::catalog;
        Function<RunningGateway, StubService> agreement = RunningGateway::agreement;
        Function<RunningGateway, StubService> audit = RunningGateway::audit;
        return Stream.of(
                Arguments.of("/api/v1/data-sets?district=82030&limit=10", plan),
                Arguments.of("/api/v1/data-sets/0198-aa/tiles/1", plan),
                Arguments.of("/api/v1/data-set-templates", plan),
                Arguments.of("/api/v1/districts/82030/references?source=data-hub", plan),
                Arguments.of("/api/v1/districts/82030/purges", plan),
                Arguments.of("/api/v1/sources", catalog),
                Arguments.of("/api/v1/sources/mi-school-data/menu?district=82030", catalog),
                Arguments.of("/api/v1/reports/attendance?district=82030", catalog),
                Arguments.of("/api/v1/reference-checks", catalog),
                Arguments.of("/api/v1/coverage-checks", catalog),
                Arguments.of("/api/v1/coverage?district=82030", catalog),
                Arguments.of("/api/v1/launches/abc", catalog),
                Arguments.of("/api/v1/districts?isd=82&q=dear%20born", agreement),
                Arguments.of("/api/v1/districts/82030/agreement", agreement),
                Arguments.of("/api/v1/districts/82030/impact", agreement),
                Arguments.of("/api/v1/agreement-texts/current", agreement),
                Arguments.of("/api/v1/agreements/summary", agreement),
                Arguments.of("/api/v1/logs?district=82030", audit),
                Arguments.of("/api/v1/records?type=a%2Cb", audit),
                Arguments.of("/api/v1/attestation", audit),
                Arguments.of("/api/v1/attestation/note", audit),
                Arguments.of("/api/v1/report-usage", audit),
                Arguments.of("/api/v1/foia-requests?organisation=district%3A82030", audit),
                Arguments.of("/api/v1/foia-requests/0198-aa/certificate.pdf", audit),
                Arguments.of("/api/v1/foia-certificates/key", audit),
                Arguments.of("/api/v1/foia-certificates/keys", audit),
                Arguments.of("/api/v1/disclosures", audit),
                Arguments.of("/api/v1/legal-holds/0198-aa/confirmation", audit),
                Arguments.of("/api/v1/saved-searches/0198-aa/records", audit),
                Arguments.of("/api/v1/logs/retention", audit),
                Arguments.of("/log/0/checkpoint", audit),
                Arguments.of("/log/0/tile/0/x001/234", audit));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void leadsEachPathToItsService(String path, Function<RunningGateway, StubService> service) {
        var response = client.get(path, "Authorization", planner);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(service.apply(gateway).last().path()).isEqualTo(path);
        assertThat(service.apply(gateway).last().header("Authorization")).contains(planner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/v1/agreements", "/internal/openapi", "/api/v1/unheard-of", "/actuator/env"})
    void leadsNowhereElse(String path) {
        var response = client.get(path, "Authorization", planner);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void searchesWhatItStoresItselfForServicesAlone() {
        var body = "{\"names\":[\"Alex Example\"]}";
        var service = gateway.bearer("audit-service", "service@service:audit-service");

        var answer = client.send("POST", "/internal/v1/store-search", body, "Authorization", service, "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"service\":\"gateway\"").doesNotContain("Alex");
        assertThat(client.send("POST", "/internal/v1/store-search", body, "Authorization", planner, "Content-Type",
                "application/json").statusCode()).isEqualTo(404);
        assertThat(client.send("POST", "/internal/v1/store-search", body, "Content-Type", "application/json")
                .statusCode()).isIn(401, 403);
    }

    @Test
    void passesMethodBodyAndConditionsOn() {
        gateway.plan().answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"8\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/data-sets/1");
            StubService.answer(exchange, 201, "{\"id\":1}");
        });
        var response = client.send("PATCH", "/api/v1/data-sets/1", "{\"title\":\"T\"}", "Authorization", planner,
                "Content-Type", "application/json", "If-Match", "\"7\"", "Idempotency-Key", "k1");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":1}");
        assertThat(response.headers().firstValue("ETag")).contains("\"8\"");
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/data-sets/1");
        var asked = gateway.plan().last();
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.body()).isEqualTo("{\"title\":\"T\"}");
        assertThat(asked.header("If-Match")).contains("\"7\"");
        assertThat(asked.header("Idempotency-Key")).contains("k1");
    }

    @Test
    void keepsBackWhatAClientMayNotClaim() {
        client.get("/api/v1/sources", "Authorization", planner, "X-Forwarded-For", "10.0.0.1", "X-Forwarded-Host",
                "evil.example", "Forwarded", "for=10.0.0.1", "X-Remote-User", "root", "Remote-User", "root",
                "X-User-Id",
                "root", "Cookie", "MICIP_SESSION=abc; other=1");

        var headers = gateway.catalog().last().headers();
        assertThat(headers).doesNotContainKeys("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Remote-User",
                "Remote-User", "X-User-Id", "Cookie");
    }

    @Test
    void keepsBackCookiesAndOriginsOfServices() {
        gateway.agreement().answers(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            StubService.answer(exchange, 200, "{}");
        });
        var response = client.get("/api/v1/districts", "Authorization", planner);

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void followsNoRedirectItself() {
        gateway.catalog().answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.2:9101/student-attendance?a=1");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            StubService.answer(exchange, 303, "");
        });
        var response = client.get("/api/v1/launches/abcdef");
        gateway.catalog().answers(exchange -> StubService.answer(exchange, 200, "{}"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(TestClient.location(response)).isEqualTo("http://127.0.0.2:9101/student-attendance?a=1");
    }

    @Test
    void givesEveryRequestATrace() {
        client.get("/api/v1/sources", "Authorization", planner, "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(gateway.catalog().last().header("traceparent"))
                .hasValueSatisfying(trace -> assertThat(trace).contains("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        var before = gateway.plan().count();
        var response = client.post("/api/v1/data-sets", "x".repeat(1_000_000), "Authorization", planner);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(gateway.plan().count()).isEqualTo(before);
    }
}
