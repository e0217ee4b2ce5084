package io.micip.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.client.Answer;
import io.micip.system.acts.District;
import io.micip.system.alerts.AlertRules;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// Step 6 of the story: health and metrics of every service, none of it through the gateway.
@ExtendWith(OnPlatform.class)
class OperationsIT {
    /// Of the scraping itself, of a record put aside, of targets and witnesses that are not set here.
    private static final Set<String> NOT_HERE = Set.of("up", "micip_inbox_parked_total",
            "micip_audit_forwarding_oldest_seconds", "micip_audit_witness_age_seconds", "micip_audit_log_unwitnessed");

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningPlatform platform;

    OperationsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "PLAN", "CATALOG", "AGREEMENT", "AUDIT"})
    void everyServiceTellsItsHealthAndMetrics(Part service) throws Exception {
        var health = get(service.management("/actuator/health"));
        assertThat(health.status()).as(health.toString()).isEqualTo(200);
        assertThat(health.at("/status")).isEqualTo("UP");
        var metrics = get(service.management("/actuator/prometheus"));
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("jvm_memory_used_bytes", "micip_outbox_pending");
    }

    @Test
    void everyMetricThatAnAlertReadsIsTold() throws Exception {
        Answers.done(platform.as(District.DEARBORN.planner()).get("/api/v1/sources"), 200);
        var told = new TreeSet<String>();
        for (var service : List.of(Part.GATEWAY, Part.PLAN, Part.CATALOG, Part.AGREEMENT, Part.AUDIT)) {
            get(service.management("/actuator/prometheus")).text().lines().map(line -> line.replaceFirst("\\{.*", ""))
                    .filter(name -> name.startsWith("micip_")).forEach(told::add);
        }
        var read = new TreeSet<>(AlertRules.ofCheckout().metrics());
        assertThat(read).containsAll(NOT_HERE);
        read.removeAll(NOT_HERE);
        assertThat(told).containsAll(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/v1/agreement-versions", "/internal/v1/agreements?districts=82030",
            "/internal/v1/districts", "/actuator", "/actuator/health", "/actuator/prometheus",
            "/api/v1/../../internal/v1/districts", "/api/v1/%2e%2e/%2e%2e/actuator/health",
            "/api/v1/districts/..;/..;/..;/internal/v1/districts", "//internal/v1/districts"})
    void whatIsInternalIsNotBehindTheGateway(String path) throws Exception {
        var answer = platform.as(District.DEARBORN.planner()).send("GET", path, null);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
        assertThat(answer.text()).doesNotContain("\"versions\"", "\"districts\":[", "jvm_memory", "\"UP\"");
    }

    @Test
    void internalOperationsRefusePeople() throws Exception {
        var token = platform.as(District.DEARBORN.signer()).token();
        var answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:8083/internal/v1/agreement-versions"))
                .header("Authorization", "Bearer " + token));
        Answers.isProblem(answer);
        assertThat(answer.status()).isIn(401, 403, 404);
    }

    private Answer get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        return new Answer(http.send(request.timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }
}
