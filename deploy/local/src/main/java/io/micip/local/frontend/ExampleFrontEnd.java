package io.micip.local.frontend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Serves the files of the front end in miniature. It keeps nothing and knows nothing: what there is to know, the page
/// asks the platform's API with its user's token.
public final class ExampleFrontEnd implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Map<String, Served> FILES = Map.of("/", new Served("index.html", "text/html"), "/callback",
            new Served("index.html", "text/html"), "/front-end.js", new Served("front-end.js", "text/javascript"),
            "/front-end.css", new Served("front-end.css", "text/css"));

    private final HttpServer server;
    private final String policy;

    private record Served(String file, String type) {}

    /// Where the page's scripts and frames may go.
    ///
    /// @param gateway  of the platform
    /// @param provider of tokens
    /// @param sources  the origins of reports, to which a launch leads: a frame's policy judges each address on its way
    public record Neighbours(String gateway, String provider, String... sources) {}

    private ExampleFrontEnd(HttpServer server, String policy) {
        this.server = server;
        this.policy = policy;
    }

    /// Starts it.
    ///
    /// @throws IOException when the address is taken
    public static ExampleFrontEnd start(URI origin, Neighbours neighbours) throws IOException {
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
                + "; frame-ancestors 'none'; connect-src " + neighbours.gateway() + " " + neighbours.provider()
                + "; frame-src " + neighbours.gateway() + " " + String.join(" ", neighbours.sources());
        var started = new ExampleFrontEnd(
                HttpServer.create(new InetSocketAddress(origin.getHost(), origin.getPort()), 0), policy);
        started.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.server.createContext("/", started::answer);
        started.server.start();
        return started;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var served = FILES.get(exchange.getRequestURI().getPath());
            if (served == null) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            var body = content(served.file());
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", served.type() + "; charset=utf-8");
            headers.set("Content-Security-Policy", policy);
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] content(String file) throws IOException {
        try (var in = ExampleFrontEnd.class.getResourceAsStream("/front-end/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
