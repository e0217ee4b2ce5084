package io.micip.audit.mirror;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.TestLog;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;

class MirrorCommandTest {
    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/log/0").grow(300);
    private final AtomicReference<TestLog> served = new AtomicReference<>(log);
    private final AtomicInteger setBackTo = new AtomicInteger();
    private final AtomicInteger retiredBelow = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer platform;

    @BeforeEach
    void serve() throws IOException {
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/log/0/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/log/0/".length());
            boolean admitted = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = path.equals("checkpoint")
                    ? checkpoint().toString().getBytes(StandardCharsets.UTF_8)
                    : served.get().read(TilePath.parse(path).orElseThrow());
            boolean entries = path.startsWith("tile/entries/");
            boolean retired = path.equals("tile/entries/000") && retiredBelow.get() >= TilePath.FULL;
            int code = entries && !admitted ? 401 : retired ? 410 : 200;
            try (exchange) {
                exchange.sendResponseHeaders(code, code == 200 ? body.length : -1);
                if (code == 200) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        platform.createContext("/api/v1/logs/policy", exchange -> {
            byte[] body = ("# minimum index other.example/log/0 900\n# minimum index " + log.origin() + " "
                    + retiredBelow.get() + "\n").getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        platform.start();
        Files.writeString(folder.resolve("policy"), TrustPolicy.of(List.of(log.signer().verifierKey())).toString());
        Files.writeString(folder.resolve("token"), "secret\n");
    }

    private SignedNote checkpoint() {
        int back = setBackTo.get();
        return back == 0 ? served.get().checkpoint() : served.get().checkpoint(back);
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    private int run(String... more) {
        var words = new java.util.ArrayList<>(
                List.of("mirror", "--at=http://127.0.0.1:" + platform.getAddress().getPort(),
                        "--policy=" + folder.resolve("policy"), "--dir=" + folder.resolve("mirror")));
        words.addAll(List.of(more));
        said.reset();
        return new MirrorCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mirrorsWithATokenAndSaysHowFar() {
        assertThat(run("--once", "--token-file=" + folder.resolve("token"))).isZero();
        assertThat(said()).isEqualTo("log 0: verified to 300 entries\n");
        assertThat(folder.resolve("mirror/log/0/tile/entries/000")).exists();

        log.grow(5);
        assertThat(run("--once", "--token-file=" + folder.resolve("token"))).isZero();
        assertThat(said()).isEqualTo("log 0: verified to 305 entries\n");
    }

    @Test
    void mirrorsTheHashesWithoutOne() {
        assertThat(run("--once")).isZero();
        assertThat(said()).isEqualTo("log 0: verified to 300 entries\n");
    }

    @Test
    void saysThatItWasNotLetIn() throws IOException {
        Files.writeString(folder.resolve("token"), "of yesterday");

        assertThat(run("--once", "--token-file=" + folder.resolve("token"))).isEqualTo(4);
        assertThat(said()).startsWith("log 0: not read now: ").contains("401");
    }

    @Test
    void saysThatTheLogWasSetBack() {
        run("--once");
        setBackTo.set(200);

        assertThat(run("--once")).isEqualTo(1);
        assertThat(said()).isEqualTo("log 0: SET BACK or an old copy: 200 entries are served, 300 were\n");
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void saysThatNobodyAnswers() {
        platform.stop(0);

        assertThat(run("--once")).isEqualTo(4);
        assertThat(said()).startsWith("log 0: not read now: ");
    }

    @Test
    void mirrorsTheHashesOfWhatIsRetired() {
        retiredBelow.set(256);

        assertThat(run("--once", "--token-file=" + folder.resolve("token"))).as(said()).isZero();
        assertThat(said()).isEqualTo("""
                log 0: entries below 256 are given out no more: of them the hashes are mirrored, not the words
                log 0: verified to 300 entries
                """);
        assertThat(folder.resolve("mirror/log/0/tile/0/000")).exists();
        assertThat(folder.resolve("mirror/log/0/tile/entries/000")).doesNotExist();
    }

    @Test
    void endsWithThreeAndSaysSoLoudlyWhenTheLogHasForked() {
        run("--once");
        served.set(log.otherHistory(400));

        assertThat(run()).isEqualTo(3);
        assertThat(said()).startsWith("log 0: FORK. The log log.example/log/0 has signed two histories");
        served.set(log);
        assertThat(run()).isEqualTo(3);
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(said()).contains("usage: mirror");
        assertThat(run("--once", "--every=x")).isEqualTo(2);
        assertThat(run("--once", "--listen=x")).isEqualTo(2);
    }

    @Test
    void servesWhatItHoldsAsThePlatformDoes() throws Exception {
        run("--once", "--token-file=" + folder.resolve("token"));
        var held = new MirrorDirectory(folder.resolve("mirror/log/0"));
        try (var server = MirrorServer.start(new InetSocketAddress("127.0.0.1", 0), false);
                var http = HttpClient.newHttpClient()) {
            server.serve(0, log.origin(), held);
            String hash = io.micip.notes.Sha256.hex(log.origin().getBytes(StandardCharsets.UTF_8));
            assertThat(get(http, server, "/log/0/checkpoint").body()).isEqualTo(log.checkpoint().toString().getBytes(
                    StandardCharsets.UTF_8));
            assertThat(get(http, server, "/" + hash + "/tile/0/000").body())
                    .isEqualTo(log.read(new TilePath(0, 0, 256)));
            assertThat(get(http, server, "/log/0/tile/entries/000").statusCode()).isEqualTo(404);
            assertThat(get(http, server, "/log/0/tile/0/002").statusCode()).isEqualTo(404);
            assertThat(get(http, server, "/log/0/../../policy").statusCode()).isEqualTo(404);
        }
        try (var server = MirrorServer.start(new InetSocketAddress("127.0.0.1", 0), true);
                var http = HttpClient.newHttpClient()) {
            server.serve(0, log.origin(), held);
            assertThat(get(http, server, "/log/0/tile/entries/001.p/44").body())
                    .isEqualTo(log.read(new TilePath(TilePath.ENTRIES, 1, 44)));
        }
    }

    private static HttpResponse<byte[]> get(HttpClient http, MirrorServer server, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
