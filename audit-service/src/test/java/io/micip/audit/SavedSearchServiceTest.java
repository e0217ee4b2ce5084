package io.micip.audit;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

/// Saved searches over HTTP: an account keeps, runs, renames and deletes its own, and nobody else's.
@ExtendWith({MongoServer.class, KafkaServer.class})
class SavedSearchServiceTest {
    private static final String SEARCHES = "/api/v1/saved-searches";

    @TempDir
    static Path folder;

    private static RunningAudit audit;

    private final String auditor = audit.token("auditor@state:MI");

    @BeforeAll
    static void begin() throws IOException {
        audit = RunningAudit.start(folder);
    }

    @AfterAll
    static void end() {
        audit.close();
    }

    private JsonNode saved(String name, String filter) {
        var answer = audit.send("POST", SEARCHES, auditor, 0, "{\"name\":\"" + name + "\",\"filter\":" + filter + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        return RunningAudit.JSON.readTree(answer.body());
    }

    @Test
    void runsASavedSearchAsTheSearchItIs() {
        audit.tell("82030", "io.micip.run.me.v1", "/run/1", "{}");
        audit.recordOf("/run/1", auditor);
        var id = saved("To run", "{\"type\":\"io.micip.run.*\",\"subject\":\"/run/1\"}").path("id").asString();

        var run = audit.get(SEARCHES + "/" + id + "/records", auditor);
        var there = run.headers().firstValue("Location").orElse("");

        assertThat(run.statusCode()).isEqualTo(303);
        assertThat(there).startsWith("/api/v1/records?");
        assertThat(audit.json(there, auditor).at("/items/0/subject").asString()).isEqualTo("/run/1");
    }

    @Test
    void renamesAndDeletesWhatTheAccountHasSeen() {
        var made = saved("Refusals", "{\"outcome\":\"refused\"}");
        var one = SEARCHES + "/" + made.path("id").asString();
        long version = made.path("version").asLong();

        assertThat(audit.send("PATCH", one, auditor, 0, "{\"name\":\"R\"}").statusCode()).isEqualTo(428);
        assertThat(audit.send("PATCH", one, auditor, version + 7, "{\"name\":\"R\"}").statusCode()).isEqualTo(412);
        var renamed = audit.send("PATCH", one, auditor, version, "{\"name\":\"Refused\"}");
        var deleted = audit.send("DELETE", one, auditor, version + 1, "");

        assertThat(RunningAudit.JSON.readTree(renamed.body()).path("name").asString()).isEqualTo("Refused");
        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(200);
        assertThat(deleted.body()).doesNotContain("Refused");
        assertThat(audit.get(one, auditor).statusCode()).isEqualTo(404);
        audit.recordOf("/accounts/*&type=io.micip.audit.search-deleted.v1", auditor);
    }

    @Test
    void showsNobodyTheSearchesOfOthers() {
        var id = saved("Mine alone", "{\"district\":\"82030\"}").path("id").asString();
        var other = audit.token("auditor@state:MI");

        assertThat(audit.json(SEARCHES, auditor).path("items").path(0).path("name").asString()).isEqualTo("Mine alone");
        assertThat(audit.json(SEARCHES, other).path("items")).isEmpty();
        assertThat(audit.get(SEARCHES + "/" + id, other).statusCode()).isEqualTo(404);
        assertThat(audit.get(SEARCHES, audit.token("operator@state:MI")).statusCode()).isEqualTo(403);
        assertThat(audit.get(SEARCHES, null).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsNothingThatNamesAPersonOrIsNoSearch() {
        var named = audit.send("POST", SEARCHES, auditor, 0,
                "{\"name\":\"Student UIC 1234567890\",\"filter\":{\"outcome\":\"refused\"}}");
        var foreign = audit.send("POST", SEARCHES, audit.token("planner@district:82030"), 0,
                "{\"name\":\"Theirs\",\"filter\":{\"district\":\"82015\"}}");

        assertThat(named.statusCode()).as(named.body()).isEqualTo(422);
        assertThat(named.body()).contains("identifier-found").doesNotContain("1234567890");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }
}
