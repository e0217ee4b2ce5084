package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.verify.VerifyCommand;
import io.micip.audit.witness.RunningWitness;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The service beside a witness: cosignatures come, are kept, and are in what an auditor takes along.
class WitnessedAuditTest {
    @TempDir
    Path folder;

    private final AtomicReference<List<VerifierKey>> logKeys = new AtomicReference<>(List.of());

    private TrustPolicy policy(RunningAudit audit) {
        return TrustPolicy.parse(audit.get("/api/v1/logs/policy", null).body());
    }

    private boolean isWitnessed(RunningAudit audit, int log) {
        var answer = audit.get("/log/" + log + "/checkpoint", null);
        return answer.statusCode() == 200
                && policy(audit).isMetBy(SignedNote.parse(answer.body()).verifiedBy(policy(audit).witnessKeys()));
    }

    private String verified(byte[] file, String policy) throws IOException {
        var out = new ByteArrayOutputStream();
        Path proof = Files.write(folder.resolve("file"), file);
        Path trusted = Files.writeString(folder.resolve("trusted"), policy);
        new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of("verify", proof.toString(), "--policy", trusted.toString()));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isCosignedAndGoesOnWithoutItsWitness() throws IOException {
        var witness = RunningWitness.ofPublished("witness.example/1", folder.resolve("witness"), logKeys::get);
        Path policy = Files.writeString(folder.resolve("policy"), witness.line("one") + "quorum one\n");
        try (var audit = RunningAudit.start(folder, "micip.audit.witnesses", policy.toString())) {
            String auditor = audit.token("auditor@state:MI");
            audit.tell("82030", "io.micip.plan.data-set-made.v1", "/data-sets/1", "{}");
            var record = audit.recordOf("/data-sets/1", auditor);
            int log = record.path("log").asInt();
            String proof = "/api/v1/records/" + log + "/" + record.path("index").asLong() + "/proof";
            String publicPolicy = audit.get("/api/v1/logs/policy", null).body();

            assertThat(audit.get("/log/" + log + "/witnessed", null).statusCode()).isEqualTo(404);
            assertThat(verified(audit.download(proof, auditor), publicPolicy)).contains("not yet witnessed");
            assertThat(audit.json("/api/v1/logs", auditor).path("logs").path(log).path("witnessed").path("asked")
                    .asBoolean()).isTrue();

            logKeys.set(policy(audit).logs());
            await().atMost(RunningAudit.PATIENCE).until(() -> isWitnessed(audit, log));
            assertThat(verified(audit.download(proof, auditor), publicPolicy)).startsWith("PROVEN")
                    .contains("witness.example/1", "continues every list");
            assertThat(verified(audit.download("/api/v1/records/evidence-pack?subject=/data-sets/1", auditor),
                    publicPolicy)).startsWith("PROVEN: the pack is whole").contains("witnesses  witness.example/1");
            var view = audit.json("/api/v1/logs", auditor).path("logs").path(log).path("witnessed");
            assertThat(view.path("witnesses").path(0).path("name").asString()).isEqualTo("witness.example/1");
            assertThat(view.path("size").asLong()).isPositive();
            assertThat(audit.manage("/actuator/prometheus")).contains("micip_audit_witness_age_seconds{");
            assertThat(audit.manage("/actuator/health")).contains("witnessed to ");

            witness.close();
            audit.restart(() -> {});
            await().atMost(RunningAudit.PATIENCE)
                    .until(() -> audit.get("/log/" + log + "/witnessed", null).statusCode() == 200);
            audit.tell("82030", "io.micip.plan.data-set-made.v1", "/data-sets/2", "{}");
            audit.recordOf("/data-sets/2", auditor);
            assertThat(audit.manage("/actuator/health")).contains("\"status\":\"UP\"");
        }
    }
}
