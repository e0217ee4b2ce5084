package io.micip.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// A receiver of webhooks that has its moods: it takes batches and checks each signature as anybody's would, answers 500, says
/// nothing, takes a batch and breaks off before it says so, or is not there at all.
final class WebhookReceiver implements AutoCloseable {
    static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final JsonMapper JSON = new JsonMapper();

    /// How it treats the next batches.
    enum Mood {
        TAKES,
        REFUSES,
        SAYS_NOTHING,
        TAKES_AND_BREAKS_OFF
    }

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> forged = new CopyOnWriteArrayList<>();
    private final List<Mood> treated = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKES;
    private HttpServer server;
    private final int port;

    private WebhookReceiver() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    static WebhookReceiver start() {
        return new WebhookReceiver();
    }

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress("127.0.0.1", wanted), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/hook", this::handle);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    void feels(Mood now) {
        mood = now;
    }

    /// Is gone, as after a crash.
    void goesDown() {
        server.stop(0);
    }

    void comesBack() {
        server = open(port);
    }

    /// How often it began to treat a batch so.
    long treated(Mood so) {
        return treated.stream().filter(so::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var now = mood;
            treated.add(now);
            switch (now) {
                case TAKES -> {
                    take(exchange, body);
                    exchange.sendResponseHeaders(204, -1);
                }
                case REFUSES -> exchange.sendResponseHeaders(500, -1);
                case TAKES_AND_BREAKS_OFF -> take(exchange, body);
                case SAYS_NOTHING -> waitUntilClosed();
            }
        }
    }

    private void waitUntilClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var signed = headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + ".";
        if (!headers.getFirst("webhook-signature").equals("v1," + hmac(signed, body))) {
            forged.add(headers.getFirst("webhook-id"));
        }
        new String(body, StandardCharsets.UTF_8).lines().map(JSON::readTree).forEach(taken::add);
    }

    private static String hmac(String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The subjects that it was told of, each as often as it was.
    List<String> subjects() {
        return taken.stream().map(event -> event.at("/resources/0/uid").asString("")).toList();
    }

    void assertSignedAndInOrder() {
        assertThat(forged).as("batches with a wrong signature").isEmpty();
        taken.stream().map(event -> event.at("/metadata/log_name").asString()).distinct().forEach(log -> {
            var firsts = new ArrayList<Long>();
            taken.stream().filter(event -> event.at("/metadata/log_name").asString().equals(log))
                    .map(event -> event.at("/metadata/sequence").asLong())
                    .filter(index -> !firsts.contains(index)).forEach(firsts::add);
            assertThat(firsts).as("log " + log).isSorted().startsWith(0L).endsWith(firsts.size() - 1L);
        });
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
