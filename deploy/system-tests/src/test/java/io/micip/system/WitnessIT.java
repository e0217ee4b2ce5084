package io.micip.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.faults.FaultRun;
import io.micip.system.log.AuditLog;
import io.micip.system.log.Head;
import io.micip.system.running.Outsider;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A witness and a mirror, each a process of its own, follow the logs while audit-service is killed under load.
@ExtendWith(OnPlatform.class)
class WitnessIT {
    private static final int KILLS = 2;
    private static final long SEED = 3;
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final RunningPlatform platform;
    private final FrontEnd auditor;
    private final AuditLog logs;

    WitnessIT(RunningPlatform platform) {
        this.platform = platform;
        auditor = platform.as("auditor");
        logs = new AuditLog(auditor);
    }

    @Test
    void theLogsAreCosignedAndMirroredToTheirEndAlthoughTheirServiceIsKilled() throws Exception {
        assumeTrue(platform.isOurs(), "somebody else's platform is not started with a witness");
        try (var witness = Outsider.witness(platform.root(), folder.resolve("witness-data"), platform.gateway())) {
            platform.restart(Map.of(RunningPlatform.WITNESSES, witness.policy()));
            var policy = Answers.done(auditor.get("/api/v1/logs/policy"), 200).text();
            assertThat(policy).contains("witness local " + Outsider.WITNESS_NAME, "quorum local");
            try (var mirror = Outsider.mirror(platform.root(), folder.resolve("mirror-data"), platform.gateway(),
                    policy)) {
                var report = new FaultRun(platform, SEED).beside(witness).kill(List.of(Part.AUDIT), KILLS);
                assertThat(report.isClean()).as(report.text()).isTrue();
                assertThat(report.text()).contains("seen cosigned, each log to its end");

                healthShowsTheQuorum();
                mirrorServesTheSameBytes(mirror);
            }
        } finally {
            platform.restart();
        }
    }

    private void healthShowsTheQuorum() {
        Awaitility.await("every log is witnessed").atMost(CATCHING_UP).pollInterval(LOOK).untilAsserted(() -> {
            var health = get(Part.AUDIT.management("/actuator/health"));
            var witness = health.json().at("/components/witness/details");
            for (var number : logs.numbers()) {
                assertThat(witness.path("log " + number).asString("")).as(health.text()).startsWith("witnessed to ");
            }
            assertThat(witness.toString()).doesNotContain("not yet witnessed", ", witness local");
        });
    }

    private void mirrorServesTheSameBytes(Outsider mirror) throws Exception {
        for (var number : logs.numbers()) {
            var head = Awaitility.await("log " + number + " is mirrored to its end").atMost(CATCHING_UP)
                    .pollInterval(LOOK).until(() -> mirrored(mirror, number), mirrored -> isServed(number, mirrored));
            for (var tile : AuditLog.hashTiles(head)) {
                var path = "/log/" + number + "/" + tile;
                var held = mirror.get(path);
                assertThat(held.statusCode()).as(path).isEqualTo(200);
                assertThat(held.body()).as(path)
                        .isEqualTo(Answers.done(auditor.get(path), 200).response().body());
            }
        }
        assertThat(mirror.isAlive()).as(mirror.words()).isTrue();
        assertThat(mirror.words()).doesNotContain("WRONG", "FORK", "SET BACK");
    }

    private static Head mirrored(Outsider mirror, int number) throws Exception {
        var answer = mirror.get("/log/" + number + "/checkpoint");
        return answer.statusCode() == 200
                ? Head.read(number, new String(answer.body(), StandardCharsets.UTF_8))
                : new Head(number, 0, new byte[0]);
    }

    private boolean isServed(int number, Head mirrored) {
        try {
            return logs.head(number).size() == mirrored.size();
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Answer get(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return new Answer(http.send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        }
    }
}
