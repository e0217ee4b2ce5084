package io.micip.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Trace;
import io.micip.system.log.AuditLog;
import io.micip.system.log.MerkleTree;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// Step 5 of the story: an auditor finds what happened, and proves it with tools that ask nobody.
@ExtendWith(OnPlatform.class)
class AuditIT {
    private static final int INSIDE_THE_FIRST_FILE = 80; // behind its local header
    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final RunningPlatform platform;
    private final FrontEnd auditor;
    private final FrontEnd planner;
    private final Plans plans;
    private final Launches launches;
    private final Menus menus;

    AuditIT(RunningPlatform platform) {
        this.platform = platform;
        auditor = platform.as("auditor");
        planner = platform.as(District.DEARBORN.planner());
        plans = new Plans(planner, District.DEARBORN);
        launches = new Launches(platform, planner, District.DEARBORN);
        menus = new Menus(planner, District.DEARBORN);
    }

    @Test
    void theLogSaysWhoDidWhatInWhichRoleWhenAndWithWhatOutcome() throws Exception {
        var made = Trace.begin();
        var set = Answers.done(plans.make("On record", Trace.begin().id(), made), 201);
        is(awaitRecord(made, "plan.data-set-made"), "planner", "district:82030", "success");

        var added = Trace.begin();
        Answers.done(plans.addTile(set, menus.attendance(), Trace.begin().id(), added), 201);
        is(awaitRecord(added, "plan.tile-added"), "planner", "district:82030", "success");

        var coming = Trace.begin();
        Answers.done(launches.open(Answers.done(launches.ask(menus.attendance()), 201), coming), 303);
        var opened = awaitRecord(coming, "catalog.report-opened");
        is(opened, "planner", "district:82030", "success");
        assertThat(opened.path("agreementVersion").asLong()).isPositive();

        var asking = Trace.begin();
        Answers.refused(launches.ask(menus.hubView("Discipline Referrals by Month"), null, asking), 409,
                "not-covered");
        var refused = awaitRecord(asking, "catalog.report-refused");
        is(refused, "planner", "district:82030", "refused");
        assertThat(refused.path("reason").asString()).isEqualTo("category-not-listed");
    }

    @Test
    void aChangeOfScheduleAIsOnRecordWithItsSigner() throws Exception {
        var scheduleA = new ScheduleA(platform.as(District.DEARBORN.signer()), District.DEARBORN);
        var trace = Trace.begin();
        var now = scheduleA.agreement();
        var lines = ScheduleA.with(now, "staffing");
        var changed = Answers.done(scheduleA.put(now, lines, trace), 200);
        var record = awaitRecord(trace, "agreement.schedule-a-changed");
        is(record, "signer", "district:82030", "success");
        assertThat(record.path("agreementVersion").asLong()).isEqualTo(changed.json().path("version").asLong());
        Answers.done(scheduleA.remove("staffing"), 200);
    }

    @Test
    void theAuditorsOwnReadingIsOnRecordForTheDistrictToSee() throws Exception {
        var reading = Trace.begin();
        Answers.done(auditor.send("GET", "/api/v1/records?district=82030&limit=5", null, "traceparent",
                reading.parent()), 200);
        var newest = "/api/v1/records?district=82030&type=io.micip.audit.records-read.v1&limit=50";
        Awaitility.await().atMost(ARRIVAL).untilAsserted(() -> {
            var seen = Answers.done(planner.get(newest), 200).json().path("items");
            assertThat(seen).anySatisfy(one -> assertThat(one.at("/actor/role").asString()).isEqualTo("auditor"));
        });
    }

    @Test
    void aProofIsVerifiedOfflineAndAFlippedByteIsFound(@TempDir Path folder) throws Exception {
        var trace = Trace.begin();
        Answers.done(plans.make("To be proven", Trace.begin().id(), trace), 201);
        var record = awaitRecord(trace, "plan.data-set-made");
        var log = record.path("log").asInt();
        var answer = Answers.done(
                auditor.get("/api/v1/records/" + log + "/" + record.path("index").asLong() + "/proof"), 200);
        assertThat(answer.header("Content-Disposition")).contains("attachment", ".tlog-proof");
        var proof = Files.write(folder.resolve("entry.tlog-proof"), answer.response().body());
        var policy = Files.write(folder.resolve("log.tlog-policy"),
                Answers.done(auditor.get("/api/v1/logs/" + log + "/policy"), 200).response().body());

        var verified = verify(proof, policy);
        assertThat(verified.code).as(verified.words).isZero();
        assertThat(verified.words).contains("PROVEN", record.path("id").asString());

        var lines = Files.readAllLines(proof);
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var changed = Files.write(folder.resolve("changed.tlog-proof"), flipped(lines, i));
                var refused = verify(changed, policy);
                assertThat(refused.code).as("line " + i + " changed: " + refused.words).isNotZero();
            }
        }
    }

    @Test
    void anEvidencePackIsVerifiedOfflineAndAFlippedByteIsFound(@TempDir Path folder) throws Exception {
        var trace = Trace.begin();
        var made = Answers.done(plans.make("To be packed", Trace.begin().id(), trace), 201);
        awaitRecord(trace, "plan.data-set-made");
        var answer = Answers.done(auditor.get(
                "/api/v1/records/evidence-pack?district=82030&subject=/data-sets/" + made.at("/id")), 200);
        var pack = Files.write(folder.resolve("pack.zip"), answer.response().body());
        var policy = Files.write(folder.resolve("all.tlog-policy"),
                Answers.done(auditor.get("/api/v1/logs/policy"), 200).response().body());

        var verified = verify(pack, policy);
        assertThat(verified.code).as(verified.words).isZero();
        assertThat(verified.words).contains("PROVEN: the pack is whole, and each of its 1 records");

        var tampered = answer.response().body().clone();
        tampered[INSIDE_THE_FIRST_FILE] ^= 1;
        var refused = verify(Files.write(folder.resolve("changed.zip"), tampered), policy);
        assertThat(refused.code).as(refused.words).isNotZero();
    }

    @Test
    void everyCheckpointContinuesTheOnesBefore() throws Exception {
        var logs = new AuditLog(auditor);
        var log = logs.of(District.DEARBORN.code());
        var earlier = logs.head(log);
        Answers.done(plans.make("Between two checkpoints"), 201);
        var later = Awaitility.await().atMost(ARRIVAL).until(() -> logs.head(log),
                head -> head.size() > earlier.size());
        var answer = Answers.done(auditor.get("/api/v1/logs/" + log + "/proofs/consistency?from=" + earlier.size()
                + "&to=" + later.size()), 200);
        var path = new ArrayList<byte[]>();
        answer.json().path("path").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asString())));
        assertThat(MerkleTree.isConsistent(earlier, later, path)).isTrue();
    }

    /// The record that a request with this trace left.
    private JsonNode awaitRecord(Trace trace, String type) {
        var path = "/api/v1/records?district=82030&type=io.micip." + type + ".v1&order=newest&limit=50";
        var found = new ArrayList<JsonNode>();
        Awaitility.await("a record of " + type + " in trace " + trace.id()).atMost(ARRIVAL).untilAsserted(() -> {
            found.clear();
            Answers.done(auditor.get(path), 200).json().path("items").forEach(found::add);
            found.removeIf(record -> !record.path("correlationId").asString("").equals(trace.id()));
            assertThat(found).hasSize(1);
        });
        return found.getFirst();
    }

    private static void is(JsonNode record, String role, String organisation, String outcome) {
        assertThat(record.at("/actor/id").asString("")).as(record.toString()).isNotBlank();
        assertThat(record.at("/actor/role").asString()).isEqualTo(role);
        assertThat(record.at("/actor/organisation").asString()).isEqualTo(organisation);
        assertThat(record.path("outcome").asString()).isEqualTo(outcome);
        assertThat(Instant.parse(record.path("time").asString())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private record Verified(int code, String words) {}

    private Verified verify(Path proof, Path policy) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = platform.root().resolve("audit-service/target/audit-service-0.1.0-SNAPSHOT.jar").toString();
        var process = new ProcessBuilder(java, "-jar", jar, "verify", proof.toString(), "--policy", policy.toString())
                .redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), words);
    }

    private static List<String> flipped(List<String> lines, int which) {
        var changed = new ArrayList<>(lines);
        var line = lines.get(which);
        var place = line.length() / 2;
        var other = line.charAt(place) == '1' ? '2' : '1';
        changed.set(which, line.substring(0, place) + other + line.substring(place + 1));
        return changed;
    }
}
