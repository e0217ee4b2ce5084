package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.key.KeysCommand;
import io.micip.audit.verify.VerifyCommand;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Certificates of a service whose keys, those of the logs too, go on to the next.
@ExtendWith({MongoServer.class, KafkaServer.class})
class CertificateRotationServiceTest {
    private static final String KEYS = "/api/v1/foia-certificates/keys";

    @TempDir
    Path folder;

    private StoreStubs stores;
    private RunningAudit audit;

    @BeforeEach
    void begin() throws IOException {
        stores = StoreStubs.start();
        audit = RunningAudit.start(folder, stores.settings());
    }

    @AfterEach
    void end() {
        audit.close();
        stores.close();
    }

    private void keys(String change) {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()), Clock.systemUTC())
                .run(List.of("keys", folder.resolve("logs").toString(), change));
        assertThat(code).isZero();
    }

    private String token() {
        return audit.token("foia-coordinator@state:MI");
    }

    /// A service that has just started may not have its logs yet.
    private static String answered(Callable<HttpResponse<String>> request) {
        var answer = await().atMost(RunningAudit.PATIENCE).until(request, one -> one.statusCode() != 503);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    /// Has one issued.
    /// @return the address of its file
    private String issued(String name) {
        var made = RunningAudit.JSON.readTree(answered(() -> audit.send("POST", AtDesk.PATH, token(), 0,
                "{\"organisation\":\"state:MI\",\"means\":\"e-mail\",\"cameAt\":\"2026-11-02T15:00:00Z\","
                        + "\"name\":\"" + name + "\"}")));
        String path = AtDesk.path(made) + "/certificate";
        var searched = new AtDesk(audit).searched(made, token());
        answered(() -> audit.send("POST", path, token(), AtDesk.version(searched),
                "{\"official\":{\"name\":\"Robin Demo\",\"title\":\"FOIA Coordinator\"}}"));
        return path;
    }

    private String file(String path) {
        return answered(() -> audit.get(path, token()));
    }

    private String published(String path) {
        return audit.get(path, null).body();
    }

    private String verified(String file, String how, String given) throws IOException {
        var said = new ByteArrayOutputStream();
        Path trusted = Files.writeString(folder.resolve("trusted"), given);
        new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of("verify",
                Files.writeString(folder.resolve("certificate.json"), file).toString(), how,
                how.equals("--policy") ? trusted.toString() : given));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void areProvenBeforeAndAfterByTheKeysThatArePublished() throws IOException {
        String early = issued("Alex Example");
        String earlyFile = file(early);
        String first = published("/api/v1/foia-certificates/key");
        audit.restart(() -> {
            keys("--add");
            keys("--retire");
        });
        String lateFile = file(issued("Lex Example"));

        assertThat(published("/api/v1/foia-certificates/key").lines()).hasSize(1).doesNotContain(first.strip());
        assertThat(published(KEYS)).contains("log " + first).contains("# signs since ");
        for (String file : List.of(earlyFile, file(early), lateFile)) {
            assertThat(verified(file, "--policy", published(KEYS))).startsWith("PROVEN").contains("signature  holds");
            assertThat(verified(file, "--policy", published("/api/v1/logs/policy"))).startsWith("PROVEN")
                    .contains("log        holds that it was issued");
        }
        assertThat(verified(lateFile, "--vkey", first.strip())).startsWith("NOT PROVEN");
        assertThat(verified(lateFile, "--vkey", published("/api/v1/foia-certificates/key").strip()))
                .startsWith("PROVEN");
    }
}
