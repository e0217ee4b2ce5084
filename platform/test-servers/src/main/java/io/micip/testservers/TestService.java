package io.micip.testservers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts a whole service against the test servers, on free ports, with a database of its own.
///
/// ```java
/// try (var service = TestService.of(PlanService.class).issuer(TOKENS).start()) {
///     client.send(HttpRequest.newBuilder(service.uri("/api/v1/data-sets")) ...
/// ```
/// For `@SpringBootTest`: `@ContextConfiguration(initializers = TestService.Servers.class)` and
/// `webEnvironment = RANDOM_PORT`.
public final class TestService {
    private final Class<?> application;
    private final Map<String, Object> settings = new TreeMap<>();

    private TestService(Class<?> application) {
        this.application = application;
        settings.putAll(servers());
    }

    /// @param application the main class, or any configuration with `@SpringBootApplication`
    public static TestService of(Class<?> application) {
        return new TestService(application);
    }

    /// Lets the service accept tokens of this issuer.
    public TestService issuer(TestTokens tokens) {
        return with("micip.identity.issuer", tokens.issuer());
    }

    /// Another setting.
    public TestService with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /// Starts it and waits until it is ready.
    public Running start() {
        var context = new SpringApplicationBuilder(application)
                .initializers(found -> found.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test-service", settings)))
                .run();
        var running = new Running(context);
        try {
            running.awaitReady();
            return running;
        } catch (IllegalStateException e) {
            running.close();
            throw e;
        }
    }

    private static Map<String, Object> servers() {
        return Map.of("server.port", "0", "management.server.port", "0", "micip.mongodb.uri", MongoServer.uri(),
                "micip.mongodb.database", MongoServer.freshDatabase(), "micip.kafka.bootstrap-servers",
                KafkaServer.bootstrapServers(), "micip.identity.client-secret", "test");
    }

    /// A service that runs.
    ///
    /// @param context its beans
    public record Running(ConfigurableApplicationContext context) implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
        private static final int READY = 200;

        /// The address of a path of its API.
        public URI uri(String path) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            return URI.create("http://127.0.0.1:" + port + path);
        }

        /// The address of a path of its management port.
        public URI management(String path) {
            var port = context.getEnvironment().getRequiredProperty("local.management.port");
            return URI.create("http://127.0.0.1:" + port + path);
        }

        /// Waits until the service says that it takes requests, as a load balancer does.
        private void awaitReady() {
            var question = HttpRequest.newBuilder(management("/actuator/health/readiness")).build();
            var until = System.nanoTime() + PATIENCE.toNanos();
            try (var http = HttpClient.newHttpClient()) {
                var answer = http.send(question, BodyHandlers.ofString());
                while (answer.statusCode() != READY) {
                    if (System.nanoTime() > until) {
                        throw new IllegalStateException("the service is not ready: " + answer.body());
                    }
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                    answer = http.send(question, BodyHandlers.ofString());
                }
            } catch (IOException e) {
                throw new IllegalStateException("the service does not say whether it is ready", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        /// Stops it in good order.
        @Override
        public void close() {
            context.close();
        }
    }

    /// Points a Spring test's context at the test servers.
    public static final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        /// Made by Spring.
        public Servers() {}

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test-servers", servers()));
        }
    }
}
