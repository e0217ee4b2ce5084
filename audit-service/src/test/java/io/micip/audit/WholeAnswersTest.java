package io.micip.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.verify.VerifyCommand;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

/// What is made of the records of a search: counts, files, evidence.
@ExtendWith({MongoServer.class, KafkaServer.class})
class WholeAnswersTest {
    @TempDir
    static Path folder;

    private static RunningAudit audit;

    private final String auditor = audit.token("auditor@state:MI");
    private final String dearborn = audit.token("planner@district:82030");

    @BeforeAll
    static void begin() throws IOException {
        audit = RunningAudit.start(folder);
    }

    @AfterAll
    static void end() {
        audit.close();
    }

    @Test
    void countsWhatTheReaderMaySee() {
        audit.tell("82030", "counted.a", "/counted/1", "{}");
        audit.tell("82030", "counted.b", "/counted/2", "{}");
        audit.tell("82015", "counted.a", "/counted/3", "{}");
        audit.recordOf("/counted/2", auditor);
        audit.recordOf("/counted/3", auditor);

        var byType = audit.json("/api/v1/records/counts?by=type&type=counted.*", dearborn);
        var byDistrict = audit.json("/api/v1/records/counts?by=district&type=counted.*", auditor);

        assertThat(byType.path("total").asLong()).isEqualTo(2);
        assertThat(byType.path("items").toString()).isEqualTo("""
                [{"value":"counted.a","records":1},{"value":"counted.b","records":1}]""");
        assertThat(byDistrict.path("items").toString()).isEqualTo("""
                [{"value":"82030","records":2},{"value":"82015","records":1}]""");
        assertThat(audit.get("/api/v1/records/counts?by=type&district=82015", dearborn).statusCode()).isEqualTo(404);
    }

    @Test
    void exportsASearchAndTakesABrokenExportUpAgain() {
        for (int i = 0; i < 3; i++) {
            audit.tell("82030", "exported", "/exported/" + i, "{}");
        }
        audit.tell("82015", "exported", "/exported/other", "{}");
        audit.recordOf("/exported/2", auditor);
        audit.recordOf("/exported/other", auditor);

        String export = "/api/v1/records/export?format=ndjson&type=exported";
        var whole = audit.get(export, dearborn);
        var lines = whole.body().lines().toList();
        String at = whole.headers().firstValue("Micip-Export-At").orElse("");
        var first = RunningAudit.JSON.readTree(lines.getFirst());
        audit.tell("82030", "exported", "/exported/later", "{}");
        audit.recordOf("/exported/later", auditor);
        var rest = audit.get(export + "&at=" + at + "&after=" + first.path("log").asInt() + "/"
                + first.path("index").asLong(), dearborn);

        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("/exported/other"));
        assertThat(whole.headers().firstValue("Micip-Export-Records")).contains("3");
        assertThat(whole.headers().firstValue("Micip-Export-Checkpoints").orElse("").split(","))
                .hasSameSizeAs(at.split(",")).allMatch(log -> log.matches("[0-9]+:[0-9]+:[A-Za-z0-9+/]{43}="));
        assertThat(whole.headers().firstValue("Content-Disposition").orElse("")).contains("micip-records.ndjson");
        assertThat(rest.body().lines().toList()).isEqualTo(lines.subList(1, 3));
        assertThat(audit.get("/api/v1/records/export?type=exported", auditor).body().lines()).hasSize(6);
        assertThat(audit.get("/api/v1/records/export", audit.token("operator@state:MI")).statusCode()).isEqualTo(403);
    }

    @Test
    void leavesAnEventForEachExportHoweverRecentTheSearch() {
        audit.tell("82030", "left", "/left/1", "{}");
        audit.recordOf("/left/1", auditor);
        var reader = audit.token("district-admin@district:82030");
        String reads = "/api/v1/records/counts?by=role&type=io.micip.audit.records-read.v1&organisation=district:82030";

        audit.get("/api/v1/records/counts?by=day&type=left", reader);
        audit.get("/api/v1/records?type=left", reader);
        audit.get("/api/v1/records/export?type=left", reader);
        audit.get("/api/v1/records/export?type=left", reader);
        audit.tell("82030", "left", "/left/after", "{}");
        audit.recordOf("/left/after", auditor);

        assertThat(audit.json(reads + "&role=district-admin", auditor).at("/items/0/records").asLong()).isEqualTo(4);
    }

    @Test
    void packsASearchAsEvidenceThatProvesItselfOffline() throws IOException {
        audit.tell("82030", "packed", "/packed/1", "{}");
        audit.tell("82015", "packed", "/packed/other", "{}");
        audit.recordOf("/packed/1", auditor);
        var policy = Files.writeString(folder.resolve("pack-policy"), audit.get("/api/v1/logs/policy", null).body());

        var pack = Files.write(folder.resolve("pack.zip"), audit.download("/api/v1/records/evidence-pack?type=packed",
                dearborn));
        var said = new ByteArrayOutputStream();
        int exit = new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of("verify", pack.toString(), "--policy", policy.toString()));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains(
                "PROVEN: the pack is whole, and each of its 1 records",
                "{type=packed}");
        assertThat(exit).isZero();
        assertThat(audit.get("/api/v1/records/evidence-pack?type=packed&district=82015", dearborn).statusCode())
                .isEqualTo(404);
    }
}
