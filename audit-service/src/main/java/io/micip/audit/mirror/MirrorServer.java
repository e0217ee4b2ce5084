package io.micip.audit.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.notes.Sha256;

/// Serves mirrored logs, read-only: under `/log/<number>/` as the platform does, and under the SHA-256 of the origin as
/// C2SP tlog-mirror does.
final class MirrorServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Map<String, MirrorDirectory> logs = new HashMap<>();
    private final boolean withEntries;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private record Found(String type, String caching, byte[] content) {}

    private MirrorServer(HttpServer server, boolean withEntries) {
        this.server = server;
        this.withEntries = withEntries;
    }

    /// Listens from now on.
    /// @param withEntries whether everybody who reaches it may read every district's records
    static MirrorServer start(InetSocketAddress at, boolean withEntries) throws IOException {
        var mirror = new MirrorServer(HttpServer.create(at, 0), withEntries);
        mirror.server.setExecutor(mirror.workers);
        mirror.server.createContext("/", mirror::handle);
        mirror.server.start();
        return mirror;
    }

    /// To be told before it is asked.
    void serve(int number, String origin, MirrorDirectory log) {
        synchronized (logs) {
            logs.put("/log/" + number + "/", log);
            logs.put("/" + Sha256.hex(origin.getBytes(StandardCharsets.UTF_8)) + "/", log);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var found = exchange.getRequestMethod().equals("GET")
                    ? find(exchange.getRequestURI().getRawPath())
                    : Optional.<Found>empty();
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", found.get().type());
            exchange.getResponseHeaders().set("Cache-Control", found.get().caching());
            exchange.sendResponseHeaders(OK, found.get().content().length);
            exchange.getResponseBody().write(found.get().content());
        }
    }

    private Optional<Found> find(String path) throws IOException {
        String prefix;
        MirrorDirectory log;
        synchronized (logs) {
            prefix = logs.keySet().stream().filter(path::startsWith).findFirst().orElse("");
            log = logs.get(prefix);
        }
        if (log == null) {
            return Optional.empty();
        }
        String rest = path.substring(prefix.length());
        if (rest.equals("checkpoint")) {
            return log.checkpoint().map(note -> new Found("text/plain; charset=utf-8", "max-age=1",
                    note.toString().getBytes(StandardCharsets.UTF_8)));
        }
        long size = log.head().size();
        return TilePath.parse(rest).filter(tile -> tile.isWithin(size))
                .filter(tile -> withEntries || tile.level() != TilePath.ENTRIES).flatMap(tile -> read(log, tile));
    }

    private static Optional<Found> read(MirrorDirectory log, TilePath tile) {
        try {
            return Optional.of(new Found("application/octet-stream", "max-age=31536000, immutable", log.read(tile)));
        } catch (TileSource.MissingTile _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
