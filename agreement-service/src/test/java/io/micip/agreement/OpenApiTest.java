package io.micip.agreement;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.OpenApiDocument;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class OpenApiTest {

    @Test
    void describesTheServiceAsItRuns() {
        try (TestService.Running service = TestService.of(AgreementService.class).start()) {
            OpenApiDocument.of(service.uri("/internal/openapi")).isTheOneOf(Path.of("openapi.json"));
        }
    }
}
