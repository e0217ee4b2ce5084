package io.micip.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Neighbours whose stores answer when they are searched, in two pages: nothing found, unless told otherwise. Each remembers what
/// it was asked.
final class StoreStubs implements AutoCloseable {
    private static final Map<String, String> SERVICES = Map.of("plan", "plan-service", "catalog", "catalog-service",
            "agreement", "agreement-service", "gateway", "gateway");

    private static final String SECOND = "second";

    private final Map<String, HttpServer> servers = new TreeMap<>();
    private final Map<String, List<String>> places = new ConcurrentHashMap<>();
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final Map<String, Runnable> steps = new ConcurrentHashMap<>();
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();

    static StoreStubs start() {
        var stubs = new StoreStubs();
        SERVICES.forEach((name, service) -> stubs.servers.put(name, stubs.serve(service)));
        return stubs;
    }

    private HttpServer serve(String service) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/v1/store-search", exchange -> answer(exchange, service));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs when a service is asked next, before it answers.
    void meanwhile(String service, Runnable step) {
        steps.put(service, step);
    }

    private void answer(HttpExchange exchange, String service) throws IOException {
        var question = RunningAudit.JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.put(service, question.path("names").toString());
        var step = steps.remove(service);
        if (step != null) {
            step.run();
        }
        boolean isLast = question.path("after").asString("").equals(SECOND);
        var found = isLast ? places.getOrDefault(service, List.of()) : List.<String>of();
        var body = RunningAudit.JSON.createObjectNode().put("next", isLast ? null : SECOND).put("all", 6);
        var part = body.putObject("part").put("service", service).put("documents", 3).put("values", 30)
                .put("encrypted", 1).put("leftOut", 0).put("found", found.size());
        var list = part.putArray("places");
        found.forEach(list::add);
        byte[] answer = body.toString().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(failing.getOrDefault(service, 200), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /// Where the neighbours are.
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        servers.forEach((name, server) -> settings.put("micip.neighbours." + name + ".url",
                "http://127.0.0.1:" + server.getAddress().getPort()));
        return settings;
    }

    void finds(String service, String... where) {
        places.put(service, List.of(where));
    }

    void fails(String service, int status) {
        failing.put(service, status);
    }

    /// All is well again, and nobody was asked.
    void recover() {
        asked.clear();
        places.clear();
        failing.clear();
        steps.clear();
    }

    /// The names that a service was asked for last.
    String asked(String service) {
        return asked.getOrDefault(service, "");
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }
}
