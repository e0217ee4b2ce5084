package io.micip.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What clients get when a service does not answer, and when they ask too much.
class ResilienceTest {
    private static RunningGateway gateway;

    private final TestClient client = gateway.client();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("micip.gateway.patience.answer", "200ms",
                "micip.gateway.limits.person.per-second", "1", "micip.gateway.limits.person.burst", "10",
                "micip.gateway.limits.organisation.burst", "40", "micip.gateway.limits.organisation.per-second", "1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void answersForALateServiceInTimeAndAsksOnlyOnce() throws Exception {
        var before = gateway.agreement().count();
        var done = new CountDownLatch(1);
        gateway.agreement().answers(exchange -> {
            try {
                done.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var response = client.get("/api/v1/districts", "Authorization",
                gateway.bearer("late", "planner@district:10000"));
        done.countDown();

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("\"code\":\"neighbour-late\"");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(gateway.agreement().count()).isEqualTo(before + 1);
    }

    @Test
    void keepsAwayFromADeadServiceAndTriesAgainLater() throws Exception {
        gateway.catalog().close();

        for (var i = 0; i < 30; i++) {
            var response = client.get("/api/v1/sources", "Authorization", gateway.bearer("dead-" + i));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("\"code\":\"neighbour-unavailable\"").doesNotContain("127.0.0.1:");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gateway.running().management("/actuator/prometheus")).isNotNull());
        assertThat(new TestClient(gateway.running().management("")).get("/actuator/prometheus").body())
                .contains("outcome=\"kept-away\"", "route=\"catalog\"");
    }

    @Test
    void passesAServicesOwnProblemOn() {
        gateway.plan().answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            StubService.answer(exchange, 412, "{\"code\":\"version-stale\"}");
        });
        var response = client.get("/api/v1/data-sets/1", "Authorization",
                gateway.bearer("p", "planner@district:82030"));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.body()).isEqualTo("{\"code\":\"version-stale\"}");
    }

    @Test
    void asksOnceMoreWhereAServiceHadClosedTheConnection() {
        var before = gateway.agreement().count();
        gateway.agreement().answers(exchange -> {
            if (gateway.agreement().count() == before + 1) {
                exchange.close();
            } else {
                StubService.answer(exchange, 200, "{}");
            }
        });
        var response = client.get("/api/v1/districts", "Authorization",
                gateway.bearer("again", "planner@district:50000"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(gateway.agreement().count()).isEqualTo(before + 2);
    }

    @Test
    void saysThatAServiceDoesNotAnswerWhereItBreaksOffBeforeAnythingWasPassedOn() {
        gateway.agreement().answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        var response = client.get("/api/v1/districts", "Authorization",
                gateway.bearer("half", "planner@district:70000"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"code\":\"neighbour-unavailable\"");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).isNotEqualTo(Optional.of("max-age=60"));
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/data-sets", "DELETE, /api/v1/data-sets/1", "GET, /api/v1/launches/abc"})
    void asksNothingTwiceThatMayHaveBeenDone(String method, String path) {
        var healthy = RunningGateway.shared();
        var service = path.contains("launches") ? healthy.catalog() : healthy.plan();
        var before = service.count();
        service.answers(HttpExchange::close);
        var response = healthy.client().send(method, path, "{}", "Authorization",
                healthy.bearer("once", "planner@district:60000"), "Content-Type", "application/json");
        service.answers(exchange -> StubService.answer(exchange, 200, "{}"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(service.count()).isEqualTo(before + 1);
    }

    @Test
    void limitsEachPersonAndLeavesOthersAlone() {
        var eager = gateway.bearer("eager", "planner@district:20000");
        var calm = gateway.bearer("calm", "planner@district:20000");
        var refused = client.get("/api/v1/logs", "Authorization", eager);
        for (var i = 0; i < 60 && refused.statusCode() == 200; i++) {
            refused = client.get("/api/v1/logs", "Authorization", eager);
        }

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(client.get("/api/v1/logs", "Authorization", calm).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsAnOrganisationAsAWhole() {
        var last = 200;
        for (var i = 0; i < 60 && last == 200; i++) {
            last = client.get("/api/v1/logs", "Authorization", gateway.bearer("one-of-" + i, "planner@district:30000"))
                    .statusCode();
        }
        var elsewhere = client.get("/api/v1/logs", "Authorization", gateway.bearer("x", "planner@district:40000"));

        assertThat(last).isEqualTo(429);
        assertThat(elsewhere.statusCode()).isEqualTo(200);
    }
}
