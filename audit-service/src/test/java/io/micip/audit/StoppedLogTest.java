package io.micip.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A partition that is no longer the one the log was made from: the log stops, says why, and signs nothing.
@ExtendWith({MongoServer.class, KafkaServer.class})
class StoppedLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String topic = KafkaServer.freshTopic();
    private final KafkaClients clients = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic));

    private TestService.Running start() {
        return TestService.of(AuditService.class).with("micip.kafka.topic", topic)
                .with("micip.audit.checkpoint-topic", topic + ".checkpoints").with("micip.audit.check.pause", "100ms")
                .with("micip.audit.log-dir", folder.resolve("logs").toString())
                .with("micip.audit.anchors", folder.resolve("anchors").toString()).start();
    }

    private void tell(int records) {
        try (var producer = clients.producer()) {
            for (int i = 0; i < records; i++) {
                producer.send(
                        new ProducerRecord<>(topic, 0, "82030", ("record " + i).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private void logThreeRecords() {
        tell(3);
        try (var service = start()) {
            await().atMost(PATIENCE).until(() -> get(service.uri("/log/0/checkpoint")).contains("\n3\n"));
        }
    }

    private void stopsSaying(String why) throws IOException, InterruptedException {
        try (var service = start()) {
            await().atMost(PATIENCE).until(() -> get(service.management("/actuator/health")).contains(why));

            assertThat(get(service.management("/actuator/health"))).startsWith("{\"components\"")
                    .contains("\"status\":\"DOWN\"");
            assertThat(get(service.uri("/log/0/checkpoint"))).contains("\n3\n");
        }
    }

    @Test
    void stopsWhenTheTopicWasMadeAnew() throws Exception {
        logThreeRecords();
        try (var admin = clients.admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> makeAnew(admin));
        }
        tell(5);

        stopsSaying("the topic has id");
    }

    @Test
    void stopsWhenAStoredTileChangesWhileItRuns() throws Exception {
        tell(3);
        try (var service = start()) {
            await().atMost(PATIENCE).until(() -> get(service.uri("/log/0/checkpoint")).contains("\n3\n"));
            Path tile = folder.resolve("logs/log/0/tile/0/000.p/3");
            byte[] bytes = Files.readAllBytes(tile);
            bytes[40] ^= 1;
            Files.write(tile, bytes);

            await().atMost(PATIENCE).until(() -> get(service.management("/actuator/health"))
                    .contains("tile/0/000.p/3, index 1: not the hash that was signed"));
            assertThat(get(service.management("/actuator/prometheus")))
                    .contains("micip_audit_log_findings{log=\"0\",service=\"audit-service\"} 1.0");
            tell(1);
        }
        try (var service = start()) {
            await().atMost(PATIENCE).until(() -> get(service.management("/actuator/health")).contains("halted"));
            assertThat(get(service.uri("/log/0/checkpoint"))).contains("\n3\n");
        }
    }

    private boolean makeAnew(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, KafkaServer.PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")))).all()
                .get();
        return true;
    }

    @Test
    void stopsWhenRecordsAreGoneFromThePartition() throws Exception {
        logThreeRecords();
        tell(5);
        try (var admin = clients.admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(5))).all().get();
        }

        stopsSaying("records are gone");
    }

    @Test
    void waitsWhileAnAnchorIsNoCheckpointAndThenGoesOn() throws Exception {
        Path anchor = Files.createDirectories(folder.resolve("anchors")).resolve("other.checkpoint");
        Files.writeString(anchor, "no checkpoint\n\n\u2014 somebody AAAAAAAA\n");
        tell(3);
        try (var service = start()) {
            await().atMost(PATIENCE).until(() -> get(service.management("/actuator/health")).contains("Malformed"));

            Files.delete(anchor);

            await().atMost(PATIENCE).until(() -> get(service.uri("/log/0/checkpoint")).contains("\n3\n"));
        }
    }
}
