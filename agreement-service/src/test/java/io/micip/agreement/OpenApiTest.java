package io.micip.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the committed description against the running service. After a wanted change, run it with `-Dopenapi.write` and commit.
@ExtendWith({MongoServer.class, KafkaServer.class})
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void describesTheServiceAsItRuns() throws IOException {
        JsonNode running;
        try (TestService.Running service = TestService.of(AgreementService.class).start()) {
            running = new Client(service, null).get("/internal/openapi").json();
            ((ObjectNode) running).remove("servers");
        }
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(running).replace(System.lineSeparator(), "\n") + "\n");
        }

        assertThat(JSON.readTree(Files.readString(COMMITTED))).isEqualTo(running);
    }
}
