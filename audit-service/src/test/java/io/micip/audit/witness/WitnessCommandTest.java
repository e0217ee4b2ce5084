package io.micip.audit.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.TestLog;
import io.micip.audit.proof.TrustPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class WitnessCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) {
        said.reset();
        return new WitnessCommand(new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC())
                .run(List.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void makesAKeyOnceAndPrintsWhatChecksIt() {
        String[] call = {"witness", "--name=witness.example/1", "--state=" + folder, "--vkey"};
        assertThat(run(call)).isZero();
        String first = said();
        assertThat(run(call)).isZero();

        assertThat(said()).isEqualTo(first).startsWith("witness.example/1+");
        assertThat(folder.resolve("key.pem")).exists();
    }

    @Test
    void doesNotBeginAnewWhereItsKeyIsGone() throws IOException {
        Files.createDirectories(folder.resolve("seen"));

        assertThat(run("witness", "--name=w", "--state=" + folder, "--vkey")).isEqualTo(1);
        assertThat(said()).startsWith("NO WITNESS: ").contains("missing");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run("witness")).isEqualTo(2);
        assertThat(run("witness", "--name=w", "--state=" + folder)).isEqualTo(2);
        assertThat(said()).contains("no log to watch", "usage: witness");
        assertThat(run("witness", "--nome=w", "--state=" + folder)).isEqualTo(2);
        assertThat(run("witness", "--name=a b", "--state=" + folder, "--vkey")).isEqualTo(1);
    }

    @Test
    void trustsAPublishedLogAtFirstSightAndNoOtherKeyLater() throws IOException {
        var log = TestLog.of("log.example/0");
        var served = new ArrayList<>(List.of(TrustPolicy.of(List.of(log.signer().verifierKey())).toString()));
        var platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/", exchange -> {
            byte[] body = served.getLast().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        platform.start();
        try {
            var address = URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/policy");
            var file = folder.resolve("logs");
            assertThat(PublishedLogs.at(address, file, _ -> {}).keysOf("log.example/0"))
                    .containsExactly(log.signer().verifierKey());

            served.add(TrustPolicy.of(List.of(TestLog.of("log.example/0").signer().verifierKey(),
                    TestLog.of("log.example/1").signer().verifierKey())).toString());
            var later = PublishedLogs.at(address, file, _ -> {});
            assertThat(later.keysOf("log.example/1")).hasSize(1);
            assertThat(later.keysOf("log.example/0")).containsExactly(log.signer().verifierKey());
            assertThat(later.keysOf("log.example/2")).isEmpty();
        } finally {
            platform.stop(0);
        }
    }
}
