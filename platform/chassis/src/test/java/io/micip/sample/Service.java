package io.micip.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

/// The sample service, running once for all tests of this JVM, and a client that asks it.
final class Service {
    static final TestTokens TOKENS = TestTokens.start();
    static final String TOPIC = KafkaServer.freshTopic();
    static final TestService.Running RUNNING = start();
    static final String PLANNER = TOKENS.token("planner@district:82030");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Service() {}

    private static TestService.Running start() {
        var port = freePort();
        return TestService.of(SampleService.class)
                .issuer(TOKENS)
                .with("spring.application.name", "sample-service")
                .with("server.port", Integer.toString(port))
                .with("micip.neighbours.plan.url", "http://127.0.0.1:" + port)
                .with("micip.kafka.topic", TOPIC)
                .start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(RUNNING.uri(path)).header("Authorization", "Bearer " + PLANNER);
    }

    static Answer get(String path) {
        return send(request(path));
    }

    static Answer post(String path, String body, String... headers) {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    static Answer post(String path, BodyPublisher body, String... headers) {
        var request = request(path).header("Content-Type", "application/json").POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static Answer put(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// What came back.
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").stringValue("");
        }

        String pointer() {
            return json().path("errors").path(0).path("pointer").stringValue("");
        }
    }
}
