package io.micip.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A client that watches a search: reads server-sent events as they come.
final class WatchedSearch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<Stream<String>> answer;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile String id = "";
    private volatile boolean ended;
    private String data = "";

    private record Received(String subject, String id) {}

    private WatchedSearch(HttpRequest request) {
        try {
            answer = http.send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /// @param last id of the last event that it has, or empty
    static WatchedSearch begin(URI address, String token, String last) {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return new WatchedSearch(request.build());
    }

    private void read() {
        try (var lines = answer.body()) {
            lines.forEach(this::take);
        } catch (UncheckedIOException _) {
            // closed from here, or broken off
        } finally {
            ended = true;
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty() && !data.isEmpty()) {
            received.add(new Received(JSON.readTree(data).path("subject").asString(""), id));
            data = "";
        }
    }

    int status() {
        return answer.statusCode();
    }

    List<String> subjects() {
        return received.stream().map(Received::subject).toList();
    }

    String idOf(int event) {
        return received.get(event).id();
    }

    /// Waits for exactly these, in this order.
    void awaitSubjects(List<String> expected) {
        await().atMost(RunningAudit.PATIENCE)
                .untilAsserted(() -> assertThat(subjects()).containsExactlyElementsOf(expected));
    }

    /// Waits until these are among what came.
    void awaitAll(List<String> expected) {
        await().atMost(RunningAudit.PATIENCE).untilAsserted(() -> assertThat(subjects()).containsAll(expected));
    }

    /// Waits for an id other than this one.
    String awaitId(String other) {
        return await().atMost(RunningAudit.PATIENCE).until(() -> id, now -> !now.equals(other));
    }

    void awaitEnd() {
        await().atMost(RunningAudit.PATIENCE).until(() -> ended);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
