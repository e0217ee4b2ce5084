package io.micip.catalog.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micip.catalog.feed.Feeds.Answer;
import io.micip.catalog.outside.OutsideFixtures;
import io.micip.catalog.outside.PinnedHttp;
import io.micip.catalog.source.Source;

import static io.micip.catalog.feed.FeedFixtures.feed;
import static org.assertj.core.api.Assertions.assertThat;

/// The adapter against a server that lies in every way a server can.
class HttpFeedsTest extends FeedsContract {
    private static final byte[] MEGABYTE = new byte[1_000_000];

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server = unstarted();
    private final AtomicReference<HttpHandler> handler = new AtomicReference<>(
            exchange -> send(exchange, 404, "text/plain", "nothing"));

    @BeforeEach
    void start() {
        server.createContext("/menu/v1/feed.json", exchange -> handler.get().handle(exchange));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    Feeds feeds() {
        return at(OutsideFixtures.patient());
    }

    @Override
    Source source() {
        return FeedFixtures.source("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    void publish(String feed) {
        var tag = "\"" + feed.hashCode() + "\"";
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            var known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, "application/json", known ? "" : feed);
        });
    }

    @Override
    void withdraw() {
        serve(exchange -> send(exchange, 404, "text/plain", "nothing"));
    }

    @Test
    void bringsTheDocumentWithItsTag() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            send(exchange, 200, "application/json; charset=utf-8", feed());
        });

        assertThat(feeds().ask(source(), null)).isInstanceOfSatisfying(Answer.Document.class, document -> {
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(feed());
            assertThat(document.etag()).isEqualTo("\"7\"");
        });
    }

    @Test
    void sendsTheTagAndNothingThatIsOurs() {
        var headers = new com.sun.net.httpserver.Headers();
        serve(exchange -> {
            headers.putAll(exchange.getRequestHeaders());
            send(exchange, 304, "application/json", "");
        });

        assertThat(feeds().ask(source(), "\"7\"")).isEqualTo(new Answer.Unchanged());
        assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"7\"");
        assertThat(headers).doesNotContainKeys("Authorization", "Cookie", "Traceparent");
    }

    @Test
    void disbelievesAnUnchangedThatWasNotAskedFor() {
        serve(exchange -> send(exchange, 304, "application/json", ""));

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.REDIRECTED));
    }

    @Test
    void disbelievesAPage() {
        serve(exchange -> send(exchange, 200, "text/html", "<html>" + feed()));

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.NOT_JSON));
    }

    @Test
    void followsNoRedirect() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/x");
            send(exchange, 302, "application/json", feed());
        });

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.REDIRECTED));
    }

    @Test
    void tellsAnErrorOfTheSourceApart() {
        serve(exchange -> send(exchange, 500, "application/json", "{}"));

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.REFUSED_BY_SOURCE));
    }

    @Test
    void endsFiftyMegabytesAtFive() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            Arrays.fill(MEGABYTE, (byte) ' ');
            for (var megabyte = 0; megabyte < 50; megabyte++) {
                exchange.getResponseBody().write(MEGABYTE);
            }
            exchange.close();
        });

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.TOO_LARGE));
    }

    @Test
    void waitsForNoSilentSource() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForEver();
        });

        assertThat(at(OutsideFixtures.impatient()).ask(source(), null)).isEqualTo(new Answer.Failed(Fault.LATE));
    }

    @Test
    void waitsForNoSourceThatTricklesWithoutEnd() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            trickle(exchange);
        });

        assertThat(at(OutsideFixtures.impatient()).ask(source(), null)).isEqualTo(new Answer.Failed(Fault.LATE));
    }

    @Test
    void asksNobodyInside() {
        publish(feed());
        var inside = FeedFixtures.source("http://localhost:" + server.getAddress().getPort());

        assertThat(feeds().ask(inside, null)).isEqualTo(new Answer.Failed(Fault.PRIVATE_ADDRESS));
    }

    @Test
    void saysWhereNobodyAnswers() {
        server.stop(0);

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.UNREACHABLE));
    }

    @Test
    void disbelievesABodyThatEndsTooSoon() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("the line is cut");
        });

        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.UNREACHABLE));
    }

    @Test
    void takesNoTagThatIsNone() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", "seven");
            send(exchange, 200, "application/json", feed());
        });

        assertThat(feeds().ask(source(), null)).isInstanceOfSatisfying(Answer.Document.class,
                document -> assertThat(document.etag()).isNull());
    }

    private void serve(HttpHandler next) {
        handler.set(next);
    }

    private static Feeds at(PinnedHttp http) {
        return new PlacedFeeds(new HttpFeeds(http), new DirectoryFeeds());
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void waitForEver() throws IOException {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException _) {
            throw new IOException("the test is over");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
