package io.micip.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Stands in for plan-service over HTTP: two pages of data sets, or whatever a test puts in its mouth.
final class PlanStub implements AutoCloseable {

    private static final String FIRST = """
            {"items":[{"dataSetId":"set-1","tiles":[
              {"id":"t1","title":"Chronic Absence","source":"data-hub","category":"attendance","grain":"district",
               "schoolYear":2025},
              {"id":"t2","title":"Attendance","source":"mi-school-data","category":"attendance","grain":"district"}]}],
             "sort":"-createdAt","limit":100,"next":"second"}""";
    private static final String SECOND = """
            {"items":[{"dataSetId":"set-2","tiles":[
              {"id":"t3","title":"Chronic Absence","source":"data-hub","category":"attendance","grain":"building",
               "schoolYear":2024}]}],"sort":"-createdAt","limit":100,"next":null}""";

    private final HttpServer server;
    private final AtomicReference<String> instead = new AtomicReference<>("");

    private PlanStub(HttpServer server) {
        this.server = server;
    }

    static PlanStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            PlanStub stub = new PlanStub(server);
            server.createContext("/internal/v1/tiles", stub::answer);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Every page from now on; empty for the usual two.
    void says(String page) {
        instead.set(page);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean second = exchange.getRequestURI().getQuery().contains("cursor=second");
            String page = instead.get().isEmpty() ? second ? SECOND : FIRST : instead.get();
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(exchange.getRequestHeaders().containsKey("Authorization") ? 200 : 401,
                    bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
