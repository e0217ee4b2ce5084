package io.micip.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

/// Retention over HTTP: what the written policy has ended for is given out no more, and goes on being proven; unless a legal hold
/// covers it.
@ExtendWith({MongoServer.class, KafkaServer.class})
class RetentionServiceTest {
    private static final int BUNDLE = 256;
    private static final String OLD = "io.micip.plan.data-set-made.v1";

    @TempDir
    Path folder;

    @Test
    void refusesOldBundlesAndProvesTheirEntriesStill() throws IOException {
        var policy = Files.writeString(folder.resolve("policy"), OLD + " 1\n");
        try (var audit = RunningAudit.start(folder, Map.of("micip.retention.policy", policy.toString()))) {
            var auditor = audit.token("auditor@state:MI");
            for (int i = 0; i <= BUNDLE; i++) {
                audit.tellAt("2020-01-01T00:00:00Z", "82030", OLD, "/old/" + i);
            }
            int log = audit.recordOf("/old/" + BUNDLE, auditor).path("log").asInt();
            var held = audit.send("POST", "/api/v1/legal-holds", audit.token("state-signer@state:MI"), 0,
                    "{\"scope\":\"all\"}");
            assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
            var bundle = "/log/" + log + "/tile/entries/000";

            audit.restart(() -> {});
            assertThat(audit.get(bundle, auditor).statusCode()).as("a hold covers everything").isEqualTo(200);

            lift(audit, RunningAudit.JSON.readTree(held.body()));
            audit.restart(() -> {});
            var refused = Awaitility.await().atMost(RunningAudit.PATIENCE)
                    .until(() -> audit.get(bundle, auditor), answer -> answer.statusCode() == 410);

            assertThat(RunningAudit.JSON.readTree(refused.body()).path("code").asString()).isEqualTo("entries-retired");
            var served = audit.json("/api/v1/logs", auditor).path("logs").path(log);
            long minimum = minimum(audit, log);
            assertThat(minimum).isGreaterThanOrEqualTo(BUNDLE);
            assertThat(audit.get("/api/v1/logs/policy", null).body())
                    .contains("# minimum index " + served.path("origin").asString() + " " + minimum);
            var proof = audit.get("/api/v1/records/" + log + "/0/proof", auditor);
            assertThat(proof.statusCode()).isEqualTo(200);
            audit.recordOf("/logs/" + log + "/retention*", auditor);
        }
    }

    private static void lift(RunningAudit audit, JsonNode hold) {
        var path = "/api/v1/legal-holds/" + hold.path("id").asString();
        var one = audit.token("auditor@state:MI");
        var other = audit.token("foia-coordinator@state:MI");
        assertThat(audit.send("POST", path + "/confirmation", audit.token("planner@district:82030"), 1, "")
                .statusCode()).isEqualTo(404);
        assertThat(audit.send("POST", path + "/confirmation", one, 1, "").statusCode()).isEqualTo(200);
        assertThat(audit.send("POST", path + "/lifting", one, 2, "").statusCode()).isEqualTo(200);
        assertThat(audit.send("POST", path + "/lifting/confirmation", one, 3, "").statusCode()).isEqualTo(409);
        assertThat(audit.send("POST", path + "/lifting/confirmation", other, 3, "").statusCode()).isEqualTo(200);
    }

    private static long minimum(RunningAudit audit, int log) {
        return RunningAudit.JSON.readTree(audit.get("/api/v1/logs/retention", null).body()).path("logs").path(log)
                .path("minimumIndex").asLong();
    }
}
