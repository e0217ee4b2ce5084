package io.micip.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

/// A gateway with a stub provider and stub services around it. One for all tests that do not change its settings.
record RunningGateway(StubProvider provider, StubService plan, StubService catalog, StubService agreement,
        StubService audit, String database, TestService.Running running) implements AutoCloseable {
    private static final class Shared {
        static final RunningGateway GATEWAY = start(Map.of());
    }

    static RunningGateway shared() {
        return Shared.GATEWAY;
    }

    static RunningGateway start(Map<String, String> settings) {
        try {
            var provider = StubProvider.start();
            var around = new RunningGateway(provider, StubService.start(), StubService.start(), StubService.start(),
                    StubService.start(), MongoServer.freshDatabase(), null);
            return around.started(settings);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Another instance with the same store, provider and services.
    RunningGateway another() {
        return started(Map.of());
    }

    private RunningGateway started(Map<String, String> settings) {
        var service = TestService.of(Gateway.class)
                .with("micip.identity.issuer", provider.issuer())
                .with("micip.mongodb.database", database)
                .with("micip.gateway.sign-in.client-secret", "secret")
                .with("micip.gateway.session.secure-cookie", "false")
                .with("micip.gateway.front-ends", "https://portal.example")
                .with("micip.gateway.frame-sources", "http://127.0.0.2:9101,http://127.0.0.2:9102")
                .with("MICIP_PLAN_URL", plan.address())
                .with("MICIP_CATALOG_URL", catalog.address())
                .with("MICIP_AGREEMENT_URL", agreement.address())
                .with("MICIP_AUDIT_URL", audit.address());
        settings.forEach(service::with);
        return new RunningGateway(provider, plan, catalog, agreement, audit, database, service.start());
    }

    URI uri() {
        return running.uri("");
    }

    TestClient client() {
        return new TestClient(uri());
    }

    /// The header of a bearer token of this caller.
    String bearer(String subject, String... roles) {
        return "Bearer " + provider.accessToken(subject, roles);
    }

    @Override
    public void close() {
        running.close();
    }
}
