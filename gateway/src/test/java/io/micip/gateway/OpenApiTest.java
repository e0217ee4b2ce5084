package io.micip.gateway;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest {
    @Test
    void servesTheWholeApiAsOneDocumentToAnybody() {
        try (var gateway = RunningGateway.start(Map.of())) {
            gateway.plan().answers(exchange -> StubService.answer(exchange, 200,
                    "{\"paths\":{\"/api/v1/data-sets\":{\"get\":{}},\"/internal/v1/x\":{\"get\":{}}}}"));
            gateway.audit().close();

            var response = gateway.client().get("/api/v1/openapi.json");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("\"/api/v1/data-sets\"", "\"/api/v1/session\"", "\"x-micip-missing\":[\"audit\"]")
                    .doesNotContain("/internal/v1/x");
            assertThat(gateway.plan().last().path()).isEqualTo("/internal/openapi");
        }
    }
}
