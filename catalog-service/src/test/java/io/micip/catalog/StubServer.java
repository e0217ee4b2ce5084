package io.micip.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Answers GETs with JSON that the test holds; 503 for whatever it holds nothing for, or while it is down.
final class StubServer implements AutoCloseable {
    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;

    StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void serve(String path, Supplier<String> json) {
        answers.put(path, json);
    }

    void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var json = Optional.ofNullable(down ? null : answers.get(exchange.getRequestURI().getPath()))
                    .map(Supplier::get);
            var body = json.orElse("").getBytes(StandardCharsets.UTF_8);
            var etag = "\"" + json.orElse("").replaceAll("\"asOf\":\"[^\"]*\"", "").hashCode() + "\"";
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", etag);
            var same = json.isPresent() && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(json.isEmpty() ? 503 : same ? 304 : 200,
                    body.length == 0 || same ? -1 : body.length);
            if (body.length > 0 && !same) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
