package io.micip.sample;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import io.micip.testservers.KafkaServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ChangesTest {
    private static final String NOTE = "{\"district\":\"82030\",\"title\":\"Attendance\"}";

    @Test
    void doesARepeatedRequestOnce() {
        var key = Service.newKey();

        var first = Service.post("/api/v1/notes", NOTE, "Idempotency-Key", key);
        var second = Service.post("/api/v1/notes", NOTE, "Idempotency-Key", key);
        var other = Service.post("/api/v1/notes", NOTE.replace("Att", "Non-att"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesAChangeWithoutVersionAndOfAnOldVersion() {
        var id = idOf(Service.post("/api/v1/notes", NOTE, "Idempotency-Key", Service.newKey(), "traceparent", TRACE));

        assertThat(Service.put("/api/v1/notes/" + id, NOTE).status()).isEqualTo(428);
        assertThat(Service.put("/api/v1/notes/" + id, NOTE, "If-Match", "7").status()).isEqualTo(400);
        assertThat(Service.put("/api/v1/notes/" + id, NOTE, "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        assertThat(Service.put("/api/v1/notes/" + id, NOTE, "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void tellsWhatItDidUnderTheTraceOfTheRequest() {
        var events = eventsOf(() -> Service.post("/api/v1/notes", NOTE, "traceparent", TRACE.replace("319c", "aaaa")),
                "0af7651916cd43dd8448eb211c80aaaa");

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("type", "io.micip.plan.data-set-made.v1")
                    .containsEntry("source", "/micip/sample-service")
                    .containsEntry("sequence", "1")
                    .containsEntry("actorrole", "planner")
                    .containsEntry("actororg", "district:82030")
                    .containsEntry("district", "82030")
                    .containsEntry("outcome", "success")
                    .containsEntry("specversion", "1.0");
            assertThat(event.get("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80aaaa-");
        });
    }

    @Test
    void putsARefusedTenantOnRecord() {
        var events = eventsOf(() -> Service.post("/api/v1/notes", NOTE.replace("82030", "82015"), "traceparent",
                TRACE.replace("319c", "bbbb")), "0af7651916cd43dd8448eb211c80bbbb");

        assertThat(events).singleElement()
                .satisfies(event -> assertThat(event).containsEntry("type", "io.micip.service.request-refused.v1")
                        .containsEntry("outcome", "refused")
                        .containsEntry("data", "{\"problem\":\"unknown\",\"operation\":\"POST:/api/v1/notes\"}"));
    }

    @Test
    void putsNoWordOfAnAddressOnRecord() {
        var events = eventsOf(
                () -> Service.put("/api/v1/notes/jane-doe-grade-3",
                        "{\"district\":\"82030\",\"title\":\"ask jane@x.org\"}",
                        "If-Match", "\"1\"", "traceparent", TRACE.replace("319c", "cccc")),
                "0af7651916cd43dd8448eb211c80cccc");

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.get("subject")).startsWith("/api/v1/notes/-#");
            assertThat(event.values()).noneMatch(value -> value.contains("jane"));
        });
    }

    @Test
    void showsHealthMetricsAndItsDescription() {
        var health = Service.send(HttpRequest.newBuilder(Service.RUNNING.management("/actuator/health/readiness")));
        var metrics = Service.send(HttpRequest.newBuilder(Service.RUNNING.management("/actuator/prometheus")));
        var description = Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/internal/openapi")));

        assertThat(health.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("micip_outbox_delay_seconds", "service=\"sample-service\"");
        assertThat(description.json().path("openapi").asString()).startsWith("3.1");
        assertThat(description.json().at("/paths/~1api~1v1~1notes~1{id}/put/parameters").toString())
                .contains("If-Match")
                .doesNotContain("\"version\"");
        assertThat(Service.send(HttpRequest.newBuilder(Service.RUNNING.uri("/actuator/health"))).status())
                .isEqualTo(401);
    }

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static String idOf(Service.Answer made) {
        return eventsOf(() -> made, "0af7651916cd43dd8448eb211c80319c").getFirst().get("subject").substring(7);
    }

    /// The attributes of the events that come of a request, found by its trace.
    private static List<Map<String, String>> eventsOf(java.util.function.Supplier<Service.Answer> request,
            String trace) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Service.TOPIC)
                    .stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            request.get();
            var found = new ArrayList<Map<String, String>>();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var attributes = new HashMap<String, String>(Map.of("data", record.value()));
                    record.headers()
                            .forEach(header -> attributes.put(header.key().replace("ce_", ""),
                                    new String(header.value(), StandardCharsets.UTF_8)));
                    if (trace.equals(attributes.get("correlationid"))) {
                        found.add(attributes);
                    }
                });
                return !found.isEmpty();
            });
            return found;
        }
    }
}
