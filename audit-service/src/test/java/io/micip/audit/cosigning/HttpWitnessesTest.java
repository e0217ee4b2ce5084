package io.micip.audit.cosigning;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.TestLog;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.proof.TrustPolicy.Witness;
import io.micip.audit.witness.RunningWitness;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpWitnessesTest {
    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/0").grow(9);
    private final HttpWitnesses witnesses = new HttpWitnesses();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
        witnesses.close();
    }

    @Test
    void speaksWithAWitness() throws IOException {
        try (var running = RunningWitness.of("witness.example/1", folder, List.of(log.signer().verifierKey()))) {
            var witness = TrustPolicy.parse(running.line("one") + "quorum one\n").witnesses().getFirst();
            var reply = witnesses.ask(witness, log.asks(0, 5));

            assertThat(reply).isInstanceOfSatisfying(Witnesses.Reply.Lines.class,
                    lines -> assertThat(SignedNote.parse(log.checkpoint(5).text() + "\n" + lines.lines())
                            .verifiedBy(List.of(running.key()))).hasSize(1));
            assertThat(witnesses.ask(witness, log.asks(3, 7))).isEqualTo(new Witnesses.Reply.OtherSize(5));
            assertThat(witnesses.ask(witness, TestLog.of("log.example/1").asks(0, 0)))
                    .isEqualTo(new Witnesses.Reply.Refused("it answers 404"));
        }
    }

    /// A server that says the beginning of an answer and then nothing.
    private Witness hanging() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("\u2014".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            server.stop(0);
        });
        server.start();
        return witness("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static Witness witness(String address) {
        var key = io.micip.notes.NoteSigner.generate("w").cosignerKey();
        return new Witness("w", key, Optional.of(URI.create(address)));
    }

    @Test
    void waitsTwoSecondsForAWitnessThatHangsAndNoLonger() throws IOException {
        var hanging = hanging();
        long begun = System.nanoTime();

        assertThatThrownBy(() -> witnesses.ask(hanging, log.asks(0, 5))).isInstanceOf(IOException.class)
                .hasMessageContaining("within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysWhenNobodyIsThere() {
        assertThatThrownBy(() -> witnesses.ask(witness("http://127.0.0.1:1/"), log.asks(0, 5)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> witnesses.ask(new Witness("w", witness("http://x/").key(), Optional.empty()),
                log.asks(0, 5))).hasMessageContaining("no address");
    }
}
