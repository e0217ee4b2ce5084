package io.micip.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static io.micip.catalog.menu.FeedFixtures.feed;
import static io.micip.catalog.menu.FeedFixtures.node;
import static io.micip.catalog.menu.FeedFixtures.report;

/// The service as it runs, between two sources and an agreement-service that the test holds in its hands.
final class CatalogHouse implements AutoCloseable {
    static final String LAUNCHES = "/api/v1/launches";
    private static final JsonMapper JSON = new JsonMapper();

    final StubAgreements agreements = new StubAgreements();
    final StubServer schoolData = new StubServer();
    final StubServer hub = new StubServer();
    final TestTokens tokens = TestTokens.start();
    final TestService.Running service;
    private final HttpClient http = HttpClient.newHttpClient();

    CatalogHouse() {
        publish();
        service = TestService.of(CatalogService.class)
                .issuer(tokens)
                .with("MICIP_SOURCE_MI_SCHOOL_DATA", schoolData.origin())
                .with("MICIP_SOURCE_DATA_HUB", hub.origin())
                .with("micip.catalog.demo-origins", schoolData.origin() + "," + hub.origin())
                .with("micip.catalog.front-ends", "https://portal.example")
                .with("micip.catalog.menu-every", "200ms")
                .with("micip.neighbours.agreement.url", agreements.address())
                .start();
        var planner = as("planner@district:82030");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> planner.isReady());
    }

    /// Lets both sources publish their menus.
    void publish() {
        schoolData.serve("/menu/v1/feed.json", () -> feed(schoolData.origin(), "2026-10-01"));
        hub.serve("/menu/v1/feed.json", () -> feed("data-hub", "7", node("k12", "K-12",
                report("attendance", "Attendance by building", "attendance", hub.origin() + "/attendance"),
                report("finance", "Finance", "finance", hub.origin() + "/finance"))));
    }

    /// A client of a new user with these roles.
    Api as(String... roles) {
        return new Api(tokens.token(roles));
    }

    /// A client without a token.
    Api nobody() {
        return new Api(null);
    }

    /// What the test run's Kafka was told with this key: type, reason if any, agreement version, actor's role.
    List<String> told(String key) {
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(KafkaServer.EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> {
                    if (key.equals(found.key())) {
                        told.add(String.join(" ", header(found.headers().lastHeader("ce_type")),
                                JSON.readTree(found.value()).path("reason").asString("-"),
                                header(found.headers().lastHeader("ce_agreementversion")),
                                header(found.headers().lastHeader("ce_actorrole"))));
                    }
                });
            }
        }
        return told;
    }

    @Override
    public void close() {
        service.close();
        tokens.close();
        hub.close();
        schoolData.close();
        agreements.close();
    }

    private static String header(org.apache.kafka.common.header.@Nullable Header header) {
        return Optional.ofNullable(header).map(one -> new String(one.value(), StandardCharsets.UTF_8)).orElse("-");
    }

    /// A front end.
    final class Api {
        private final @Nullable String token;

        private Api(@Nullable String token) {
            this.token = token;
        }

        Answer get(String path, String... headers) {
            return send("GET", path, null, headers);
        }

        Answer post(String path, String body) {
            return send("POST", path, body);
        }

        /// Asks for a launch of a report for the district's own figures.
        Answer launch(String district, String reportId) {
            return post(LAUNCHES, launchOf(district, reportId));
        }

        Answer send(String method, String path, @Nullable String body, String... headers) {
            var request = HttpRequest.newBuilder(service.uri(path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            try {
                return new Answer(http.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private boolean isReady() {
            var sources = get("/api/v1/sources");
            var coverage = get("/api/v1/coverage?district=82030");
            return sources.text("/0/state").equals("current") && sources.text("/1/state").equals("current")
                    && coverage.text("/state").equals("current")
                    && get("/api/v1/reports/data-hub.finance?district=82030").status() == 200;
        }
    }

    static String launchOf(String district, String reportId) {
        return """
                {"district":"%1$s","reference":{"reportId":"%2$s","values":{"Common_Locations":"district:%1$s"}},
                 "dataSetId":"0198f0c0-0000-7000-8000-000000000001","tileId":"0198f0c0-0000-7000-8000-000000000002"}"""
                .formatted(district, reportId);
    }

    /// What the service answered.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
