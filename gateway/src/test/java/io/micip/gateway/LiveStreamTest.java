package io.micip.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A stream of server-sent events goes through the gateway as it comes: each event before there is another.
class LiveStreamTest {
    private static final int PATIENCE = 20;

    private final RunningGateway gateway = RunningGateway.shared();
    private final CountDownLatch firstRead = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    @AfterEach
    void answerAsUsual() {
        gateway.audit().answers(exchange -> StubService.answer(exchange, 200, "{}"));
    }

    private BufferedReader watch(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.uri().resolve("/api/v1/records/live?type=t"))
                .header("Authorization", gateway.bearer("watcher", "auditor@state:MI"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void passesEachEventOnBeforeThereIsAnother() throws Exception {
        gateway.audit().answers(exchange -> {
            begin(exchange);
            say(exchange, "id: 0:1\n\n");
            await(firstRead);
            say(exchange, "id: 0:2\n\n");
        });

        try (var events = watch("Last-Event-ID", "0:1")) {
            assertThat(events.readLine()).isEqualTo("id: 0:1");
            firstRead.countDown();
            assertThat(events.lines().toList()).isEqualTo(List.of("", "id: 0:2", ""));
        }
        assertThat(gateway.audit().last().header("Last-Event-ID")).contains("0:1");
    }

    @Test
    void letsTheServiceKnowWhenNobodyWatchesAnyMore() throws Exception {
        gateway.audit().answers(exchange -> {
            begin(exchange);
            try {
                say(exchange, ": watching\n\n");
                await(firstRead);
                while (true) {
                    say(exchange, ": watching\n\n".repeat(1_000));
                }
            } catch (IOException _) {
                gone.countDown();
            }
        });

        var events = watch();
        assertThat(events.readLine()).isEqualTo(": watching");
        events.close();
        firstRead.countDown();

        await(gone);
    }
}
