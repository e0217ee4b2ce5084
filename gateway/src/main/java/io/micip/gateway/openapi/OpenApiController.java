package io.micip.gateway.openapi;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.swagger.v3.oas.annotations.Hidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Serves the API of the whole platform as one OpenAPI document, put together from what the services say of themselves
/// and kept for a minute. A service that does not answer is named as missing.
@RestController
@Hidden
class OpenApiController {
    private static final Logger LOG = LoggerFactory.getLogger(OpenApiController.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final String DOCUMENT = "/internal/openapi";

    private final GatewayMvcProperties routes;
    private final JsonMapper json;
    private final RestClient client = RestClient.builder()
            .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                    .build(HttpClientSettings.defaults().withTimeouts(CONNECT, ANSWER)))
            .build();
    private final LoadingCache<String, JsonNode> whole = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .build(key -> readAll());

    OpenApiController(GatewayMvcProperties routes, JsonMapper json) {
        this.routes = routes;
        this.json = json;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<JsonNode> document() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(whole.get(DOCUMENT));
    }

    private JsonNode readAll() {
        var documents = new ApiDocuments(json);
        documents.add("gateway", json.readTree(own()));
        services().forEach((service, address) -> read(service, address)
                .ifPresentOrElse(document -> documents.add(service, document), () -> documents.missing(service)));
        return documents.whole();
    }

    private static InputStream own() {
        return Objects.requireNonNull(OpenApiController.class.getResourceAsStream("/openapi.json"));
    }

    private Map<String, URI> services() {
        var services = new TreeMap<String, URI>();
        for (RouteProperties route : routes.getRoutes()) {
            if (route.getId() != null && route.getUri() != null) {
                services.put(route.getId(), route.getUri());
            }
        }
        return services;
    }

    private Optional<JsonNode> read(String service, URI address) {
        try {
            return Optional.ofNullable(
                    client.get().uri(address.resolve(DOCUMENT)).retrieve().body(String.class)).map(json::readTree);
        } catch (RestClientException unanswered) {
            LOG.warn("No API document of {}: {}", service, unanswered.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
