package io.micip.local.sources;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
/// One stand-in: an HTTP server with the menu feed (ETag, 304), the report pages, and a secure view for those who sign in at
/// `/secure`. It runs no script, sets no cookie elsewhere, and may be framed by anybody. What is sent to `/mood` makes it
/// as ill as a [Mood] says.
final class SourceSite {

    private static final String VERSION = "2026-10-01";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final String SIGN_IN = "/secure";
    private static final String MOOD = "/mood";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int SEE_OTHER = 303;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final int SILENT_SECONDS = 60;

    private final HttpServer server;
    private final Menu menu;
    private final Map<String, Report> bySlug;
    private final Entities entities;
    private final ReportPage pages;
    private final SecureSessions sessions = new SecureSessions();
    private final MenuFeed feed;
    private final String origin;
    private final String etag;
    private volatile CountDownLatch otherMood = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    /// @param id     of the source, as the catalogue knows it
    /// @param name   in words, for the pages
    /// @param origin where it listens; also the beginning of every template
    SourceSite(String id, String name, URI origin, Menu menu, Entities entities) throws IOException {
        this.menu = menu;
        this.entities = entities;
        this.pages = new ReportPage(name);
        this.bySlug = menu.reports().stream().collect(Collectors.toMap(Report::slug, Function.identity()));
        this.origin = origin.toString();
        this.feed = MenuFeed.of(id, this.origin, VERSION, menu, entities);
        this.etag = '"' + sha256(feed.bytes()) + '"';
        this.server = HttpServer.create(new InetSocketAddress(origin.getHost(), origin.getPort()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if ("POST".equals(method) && MOOD.equals(exchange.getRequestURI().getPath())) {
                change(exchange);
                return;
            }
            if (mood.isMute()) {
                awaitOtherMood();
                return;
            }
            if ("POST".equals(method) && SIGN_IN.equals(exchange.getRequestURI().getPath())) {
                signIn(exchange);
                return;
            }
            if (!"GET".equals(method) && !"HEAD".equals(method)) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", "GET and HEAD only\n".getBytes(
                        StandardCharsets.UTF_8));
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> page(exchange, OK, pages.home(menu.reports()));
                case "/menu/v1/feed.json" -> feed(exchange);
                case SIGN_IN -> page(exchange, OK, pages.signIn());
                case String path -> report(exchange, path.substring(1));
            }
        }
    }

    private void feed(HttpExchange exchange) throws IOException {
        switch (mood) {
            case WELL -> published(exchange);
            case FAILING -> send(exchange, FAILED, "text/plain; charset=utf-8", "out of order\n".getBytes(
                    StandardCharsets.UTF_8));
            case REDIRECTING -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.3:9103/menu/v1/feed.json");
                exchange.sendResponseHeaders(SEE_OTHER, -1);
            }
            case NOT_JSON -> page(exchange, OK, pages.home(menu.reports()));
            default -> send(exchange, OK, "application/json", mood.publish(feed, origin));
        }
    }

    private void published(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
            return;
        }
        send(exchange, OK, "application/json", feed.bytes());
    }

    private void change(HttpExchange exchange) throws IOException {
        var wanted = Mood.named(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip());
        wanted.ifPresent(next -> {
            mood = next;
            var before = otherMood;
            otherMood = new CountDownLatch(1);
            before.countDown();
        });
        exchange.sendResponseHeaders(wanted.isPresent() ? NO_CONTENT : BAD_REQUEST, -1);
    }

    /// Whoever breaks off does so at once; who is silent, until the mood changes or the asker must have given up.
    private void awaitOtherMood() {
        try {
            if (mood == Mood.SILENT && !otherMood.await(SILENT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().put("Set-Cookie", sessions.begin());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(SEE_OTHER, -1);
    }

    private void report(HttpExchange exchange, String slug) throws IOException {
        var report = bySlug.get(slug);
        if (report == null) {
            page(exchange, NOT_FOUND, pages.notFound());
            return;
        }
        var secure = sessions.contain(exchange.getRequestHeaders().getFirst("Cookie"));
        switch (ViewRequest.read(report, entities, exchange.getRequestURI().getRawQuery())) {
            case ViewRequest.Understood(var view) -> page(exchange, OK, pages.report(report, view, secure));
            case ViewRequest.NotUnderstood(var faults) -> page(exchange, BAD_REQUEST,
                    pages.notUnderstood(report, faults));
        }
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
