package io.micip.audit;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.OpenApiDocument;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class OpenApiTest {
    @TempDir
    Path folder;

    @Test
    void describesTheServiceAsItRuns() {
        try (var service = TestService.of(AuditService.class).with("micip.audit.log-dir", folder.toString())
                .with("micip.kafka.topic", KafkaServer.freshTopic()).start()) {
            OpenApiDocument.of(service.uri("/internal/openapi")).isTheOneOf(Path.of("openapi.json"));
        }
    }
}
