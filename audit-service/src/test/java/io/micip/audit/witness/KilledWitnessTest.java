package io.micip.audit.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.TestLog;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// A witness that is killed while it answers: before it has stored, and between storing and answering.
class KilledWitnessTest {
    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/0").grow(20);
    private final NoteSigner key = NoteSigner.generate("witness.example/1");

    private void dieWhileAnswering(String when) throws Exception {
        Files.writeString(folder.resolve("key.pem"), key.toPem());
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), DyingWitness.class.getName(), folder.toString(),
                log.signer().verifierKey().toString(), when).inheritIO().start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(folder.resolve("port")));
            String port = Files.readString(folder.resolve("port"));
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/add-checkpoint"))
                    .POST(HttpRequest.BodyPublishers.ofString(log.asks(0, 5).body())).build();
            try (var http = HttpClient.newHttpClient()) {
                assertThatThrownBy(() -> http.send(request, HttpResponse.BodyHandlers.ofString()))
                        .isInstanceOf(IOException.class);
            }
            assertThat(process.waitFor()).isEqualTo(137);
        } finally {
            process.destroyForcibly();
        }
    }

    private WitnessAnswer afterwards(AddCheckpoint request) throws IOException {
        try (var seen = DirectorySeenCheckpoints.open(folder, key.cosignerKey())) {
            return new Witness(WatchedLogs.of(List.of(log.signer().verifierKey())), key, seen, Clock.systemUTC())
                    .add(request.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void hasForgottenWhatItHadNotStored() throws Exception {
        dieWhileAnswering("before");

        assertThat(afterwards(log.asks(0, 4))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void knowsWhatItHadStoredAlthoughNobodyWasTold() throws Exception {
        dieWhileAnswering("after");

        assertThat(afterwards(log.otherHistory(9).asks(0, 9))).isEqualTo(new WitnessAnswer.OtherSize(5));
        assertThat(afterwards(log.otherHistory(9).asks(5, 9))).isInstanceOf(WitnessAnswer.NotConsistent.class);
        assertThat(afterwards(log.asks(5, 9))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }
}
