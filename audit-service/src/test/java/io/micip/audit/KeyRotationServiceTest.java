package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.key.KeysCommand;
import io.micip.audit.mirror.MirrorCommand;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.verify.VerifyCommand;
import io.micip.audit.witness.RunningWitness;
import io.micip.notes.Sha256;
import io.micip.notes.VerifierKey;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The service beside a witness and a mirror while its logs go from one key to the next: nobody is lost on the way.
@ExtendWith({MongoServer.class, KafkaServer.class})
class KeyRotationServiceTest {
    private static final String TRUSTED_NOWHERE = "not signed by a log that is trusted here";

    @TempDir
    Path folder;

    private final AtomicReference<List<VerifierKey>> watched = new AtomicReference<>(List.of());
    private RunningAudit audit;
    private String auditor;

    private String policy() {
        return audit.get("/api/v1/logs/policy", null).body();
    }

    private void keys(String change) {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()), Clock.systemUTC())
                .run(List.of("keys", folder.resolve("logs").toString(), change));
        assertThat(code).isZero();
    }

    /// Tells an event.
    /// @return the address of its proof
    private String proofOfNew(String subject) {
        audit.tell("82030", "rotated", subject, "{}");
        var record = audit.recordOf(subject, auditor);
        return "/api/v1/records/" + record.path("log").asInt() + "/" + record.path("index").asLong() + "/proof";
    }

    private String verified(byte[] file, String policy) {
        var out = new ByteArrayOutputStream();
        try {
            Path proof = Files.write(folder.resolve("file"), file);
            Path trusted = Files.writeString(folder.resolve("trusted"), policy);
            new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8))
                    .run(List.of("verify", proof.toString(), "--policy", trusted.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void awaitProven(String path, String policy) {
        await().atMost(RunningAudit.PATIENCE)
                .until(() -> verified(audit.download(path, auditor), policy).startsWith("PROVEN"));
    }

    private int mirrored(String policy) throws IOException {
        Path trusted = Files.writeString(folder.resolve("mirror-policy"), policy);
        return new MirrorCommand(new PrintStream(new ByteArrayOutputStream())).run(List.of("mirror", "--once",
                "--at=" + audit.address(), "--policy=" + trusted, "--dir=" + folder.resolve("mirror")));
    }

    private List<String> states(int log) {
        return audit.json("/api/v1/logs", auditor).path("logs").path(log).path("keys").valueStream()
                .map(key -> key.path("state").asString()).toList();
    }

    @Test
    void goesFromKeyToKeyBesideWitnessesMirrorsAndOldPolicies() throws IOException {
        try (var witness = RunningWitness.ofPublished("witness.example/1", folder.resolve("witness"), watched::get)) {
            Path witnesses = Files.writeString(folder.resolve("policy"), witness.line("one") + "quorum one\n");
            audit = RunningAudit.start(folder, "micip.audit.witnesses", witnesses.toString());
            auditor = audit.token("auditor@state:MI");
            String early = proofOfNew("/rotated/1");
            String first = policy();
            watched.set(TrustPolicy.parse(first).logs());
            awaitProven(early, first);
            byte[] ofFirst = audit.download(early, auditor);
            assertThat(mirrored(first)).isZero();

            audit.restart(() -> keys("--add"));
            String both = duringTheOverlap(first, ofFirst);

            audit.restart(() -> keys("--retire"));
            afterTheOverlap(first, both, ofFirst);
        } finally {
            audit.close();
        }
    }

    private String duringTheOverlap(String first, byte[] ofFirst) throws IOException {
        String proof = proofOfNew("/rotated/2");
        String both = policy();
        var logs = TrustPolicy.parse(both).logs();
        assertThat(logs).hasSize(2 * TrustPolicy.parse(first).logs().size());
        awaitProven(proof, first);
        assertThat(verified(audit.download(proof, auditor), both)).startsWith("PROVEN");
        assertThat(verified(ofFirst, both)).startsWith("PROVEN");
        assertThat(mirrored(first)).as("a mirror that knows the first key").isZero();
        assertThat(states(0)).containsExactly("signing", "signing");
        String next = Sha256.hex(logs.get(1).toString().getBytes(StandardCharsets.UTF_8));
        await().atMost(RunningAudit.PATIENCE).until(() -> audit
                .json("/api/v1/records?type=io.micip.audit.log-key-added.v1", auditor).toString().contains(next));
        return both;
    }

    private void afterTheOverlap(String first, String both, byte[] ofFirst) throws IOException {
        String proof = proofOfNew("/rotated/3");
        assertThat(policy()).as("who has the policy of the overlap needs no other").isEqualTo(both);
        assertThat(verified(audit.download(proof, auditor), first)).contains(TRUSTED_NOWHERE);
        assertThat(verified(audit.download(proof, auditor), both)).contains("not yet witnessed");
        watched.set(TrustPolicy.parse(both).logs());
        awaitProven(proof, both);
        awaitProven("/api/v1/records/evidence-pack?type=rotated", both);
        assertThat(verified(ofFirst, both)).startsWith("PROVEN");
        assertThat(mirrored(first)).as("a mirror that knows the first key alone").isEqualTo(1);
        assertThat(mirrored(both)).isZero();
        assertThat(states(0)).containsExactly("retired", "signing");
        await().atMost(RunningAudit.PATIENCE).until(() -> audit
                .json("/api/v1/records?type=io.micip.audit.log-key-ended.v1", auditor).toString()
                .contains("\"reason\":\"retired\""));
    }
}
