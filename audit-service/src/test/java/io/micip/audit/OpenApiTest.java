package io.micip.audit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the committed description against the running service. After a wanted change, run it with `-Dopenapi.write` and
/// commit.
@ExtendWith({MongoServer.class, KafkaServer.class})
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    Path folder;

    @Test
    void describesTheServiceAsItRuns() throws IOException, InterruptedException {
        JsonNode running = described();
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(running).replace(System.lineSeparator(), "\n") + "\n");
        }

        assertThat(JSON.readTree(Files.readString(COMMITTED))).isEqualTo(running);
    }

    private JsonNode described() throws IOException, InterruptedException {
        try (var service = TestService.of(AuditService.class).with("micip.audit.log-dir", folder.toString())
                .with("micip.kafka.topic", KafkaServer.freshTopic()).start(); var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(service.uri("/internal/openapi")).build(),
                    HttpResponse.BodyHandlers.ofString());
            var running = (ObjectNode) JSON.readTree(answer.body());
            running.remove("servers");
            return running;
        }
    }
}
