package io.micip.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.kafka.EventRecord;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The whole service on a topic and in a database of its own, an agreement-service that knows two districts of ISD 82,
/// and somebody who tells events and asks.
final class RunningAudit implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> more;
    private final String topic = KafkaServer.freshTopic();
    private final String database = MongoServer.freshDatabase();
    private final TestTokens tokens = TestTokens.start();
    private final HttpServer agreement;
    private final Producer<String, byte[]> producer;
    private TestService.Running service;

    private RunningAudit(Path folder, Map<String, String> more) throws IOException {
        this.folder = folder;
        this.more = Map.copyOf(more);
        agreement = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        agreement.createContext("/internal/v1/districts", RunningAudit::districts);
        agreement.start();
        producer = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic)).producer();
        service = startService();
    }

    static RunningAudit start(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    /// @param more settings, such as where neighbours are
    static RunningAudit start(Path folder, Map<String, String> more) throws IOException {
        return new RunningAudit(folder, more);
    }

    /// With one more setting: its name and its value.
    static RunningAudit start(Path folder, String setting, String value) throws IOException {
        return start(folder, Map.of(setting, value));
    }

    private static void districts(HttpExchange exchange) throws IOException {
        byte[] answer = """
                {"asOf":"2026-10-05T14:00:00Z","districts":[{"code":"82030","name":"D","isd":"82"},
                 {"code":"82015","name":"E","isd":"82"}]}""".getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private TestService.Running startService() {
        var wanted = TestService.of(AuditService.class);
        wanted.issuer(tokens).with("micip.kafka.topic", topic)
                .with("micip.mongodb.database", database)
                .with("micip.neighbours.agreement.url", "http://127.0.0.1:" + agreement.getAddress().getPort())
                .with("micip.audit.checkpoint-topic", topic + ".checkpoints")
                .with("micip.audit.log-dir", folder.resolve("logs").toString())
                .with("micip.audit.anchors", folder.resolve("anchors").toString());
        more.forEach(wanted::with);
        return wanted.start();
    }

    /// Stops the service, lets something happen without it, and starts it again.
    void restart(Runnable meanwhile) {
        service.close();
        meanwhile.run();
        service = startService();
    }

    String token(String role) {
        return tokens.token(role);
    }

    String tokenOf(String subject, String role) {
        return tokens.tokenOf(subject, role);
    }

    String tokenUntil(String subject, Instant expires, String role) {
        return tokens.sign(tokens.claims(subject, role).expirationTime(Date.from(expires)).build());
    }

    URI uri(String path) {
        return service.uri(path);
    }

    UUID tell(String district, String type, String subject, String data) {
        return tell("2026-11-23T20:00:00.123Z", district, type, subject, data);
    }

    /// Tells something that happened long ago.
    void tellAt(String time, String district, String type, String subject) {
        tell(time, district, type, subject, "{}");
    }

    private UUID tell(String time, String district, String type, String subject, String data) {
        var id = UUID.randomUUID();
        var attributes = new TreeMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id.toString());
        attributes.put("source", "/micip/plan-service");
        attributes.put("type", type);
        attributes.put("subject", subject);
        attributes.put("time", time);
        attributes.put("district", district);
        attributes.put("sequence", "1");
        attributes.put("actorid", "someone");
        attributes.put("actorrole", "planner");
        attributes.put("actororg", "district:" + district);
        attributes.put("outcome", "success");
        producer.send(new EventRecord(district, attributes, data).toProducerRecord(topic));
        producer.flush();
        return id;
    }

    void tellNonsense(String key) {
        tellNonsense(key, "poison");
    }

    void tellNonsense(String key, String words) {
        producer.send(new ProducerRecord<>(topic, key, words.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(service.uri(path), token);
    }

    /// Sends a change.
    ///
    /// @param version for `If-Match`, or 0 for none
    HttpResponse<String> send(String method, String path, String token, long version, String body) {
        var request = HttpRequest.newBuilder(service.uri(path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Where it listens, without a slash at the end.
    String address() {
        return service.uri("").toString();
    }

    <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }

    byte[] download(String path, String token) {
        var request = HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + token).build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    String manage(String path) {
        return send(service.management(path), null).body();
    }

    JsonNode json(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// The one record of a subject, once it is there.
    JsonNode recordOf(String subject, String auditor) {
        String path = "/api/v1/records?subject=" + subject;
        return await().atMost(PATIENCE).until(() -> json(path, auditor).path("items").path(0), JsonNode::isObject);
    }

    private static HttpResponse<String> send(URI address, @Nullable String token) {
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        service.close();
        agreement.stop(0);
        tokens.close();
    }
}
