package io.micip.catalog;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.OpenApiDocument;
import io.micip.testservers.TestService;

/// Holds the committed description against the running service.
@ExtendWith({MongoServer.class, KafkaServer.class})
class OpenApiTest {

    @Test
    void describesTheServiceAsItRuns() {
        try (var service = TestService.of(CatalogService.class).with("micip.catalog.sources", "").start()) {
            OpenApiDocument.of(service.uri("/internal/openapi")).isTheOneOf(Path.of("openapi.json"));
        }
    }
}
