package io.micip.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.awaitility.Awaitility;

import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;

/// The service as it runs, between two sources and an agreement-service that the test holds in its hands.
final class CatalogHouse implements AutoCloseable {
    static final String LAUNCHES = "/api/v1/launches";

    final StubAgreements agreements = new StubAgreements();
    final StubServer schoolData = new StubServer();
    final StubServer hub = new StubServer();
    final TestTokens tokens = TestTokens.start();
    final TestService.Running service;

    CatalogHouse() {
        publish();
        service = TestService.of(CatalogService.class)
                .issuer(tokens)
                .with("MICIP_SOURCE_MI_SCHOOL_DATA", schoolData.origin())
                .with("MICIP_SOURCE_DATA_HUB", hub.origin())
                .with("micip.catalog.demo-origins", schoolData.origin() + "," + hub.origin())
                .with("micip.catalog.front-ends", "https://portal.example")
                .with("micip.catalog.menu-every", "200ms")
                .with("micip.catalog.check-pause", "10ms")
                .with("micip.neighbours.agreement.url", agreements.address())
                .start();
        var planner = as("planner@district:82030");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isReady(planner));
    }

    /// Lets both sources publish their menus.
    void publish() {
        schoolData.serve("/menu/v1/feed.json", () -> feed(schoolData.origin(), "2026-10-01"));
        hub.serve("/menu/v1/feed.json", () -> feed("data-hub", "7", node("k12", "K-12",
                report("attendance", "Attendance by building", "attendance", hub.origin() + "/attendance"),
                report("finance", "Finance", "finance", hub.origin() + "/finance"))));
    }

    /// What the management port says at this path.
    String management(String path) {
        var request = HttpRequest.newBuilder(service.management(path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// A client of a new user with these roles.
    ServiceClient as(String... roles) {
        return new ServiceClient(service, tokens.token(roles));
    }

    /// A client without a token.
    ServiceClient nobody() {
        return new ServiceClient(service, null);
    }

    @Override
    public void close() {
        service.close();
        tokens.close();
        hub.close();
        schoolData.close();
        agreements.close();
    }

    /// Asks for a launch of a report for the district's own figures.
    static Answer launch(ServiceClient client, String district, String reportId) {
        return client.post(LAUNCHES, """
                {"district":"%1$s","reference":{"reportId":"%2$s","values":{"Common_Locations":"district:%1$s"}},
                 "dataSetId":"0198f0c0-0000-7000-8000-000000000001","tileId":"0198f0c0-0000-7000-8000-000000000002"}"""
                .formatted(district, reportId));
    }

    private static boolean isReady(ServiceClient planner) {
        var sources = planner.get("/api/v1/sources");
        var coverage = planner.get("/api/v1/coverage?district=82030");
        return sources.text("/0/state").equals("current") && sources.text("/1/state").equals("current")
                && coverage.text("/state").equals("current")
                && planner.get("/api/v1/reports/data-hub.finance?district=82030").status() == 200;
    }
}
