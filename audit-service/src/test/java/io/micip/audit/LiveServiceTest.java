package io.micip.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.chassis.identity.EndedSessions;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A search as a stream, with a real client over HTTP: nothing is missed and nothing comes twice, whoever breaks off, and
/// nobody is shown what a search would not show.
@ExtendWith({MongoServer.class, KafkaServer.class})
class LiveServiceTest {
    private static final String LIVE = "/api/v1/records/live";

    @TempDir
    static Path folder;

    private static RunningAudit audit;

    private final String auditor = audit.token("auditor@state:MI");

    @BeforeAll
    static void begin() throws IOException {
        audit = RunningAudit.start(folder, Map.of("micip.live.streams", "12", "micip.live.of-one", "3",
                "micip.live.heartbeat", "300ms"));
        audit.tell("82030", "t", "/before", "{}");
        audit.recordOf("/before", audit.token("auditor@state:MI"));
    }

    @AfterAll
    static void end() {
        audit.close();
    }

    private WatchedSearch watch(String search, String token) {
        return WatchedSearch.begin(audit.uri(LIVE + "?" + search), token, "");
    }

    private static void tell(String district, String type, int from, int to) {
        IntStream.range(from, to).forEach(i -> audit.tell(district, type, "/" + type + "/" + i, "{}"));
    }

    private static List<String> subjects(String type, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "/" + type + "/" + i).toList();
    }

    @Test
    void givesEachRecordOnceInOrderHoweverOftenTheClientComesBack() {
        String afterOne;
        String afterThree;
        try (var first = watch("type=resumed", auditor)) {
            tell("82030", "resumed", 0, 3);
            first.awaitSubjects(subjects("resumed", 0, 3));
            afterOne = first.idOf(0);
            afterThree = first.idOf(2);
        }
        tell("82030", "resumed", 3, 6);

        try (var second = WatchedSearch.begin(audit.uri(LIVE + "?type=resumed"), auditor, afterThree);
                var third = WatchedSearch.begin(audit.uri(LIVE + "?type=resumed"), auditor, afterOne)) {
            tell("82030", "resumed", 6, 8);

            second.awaitSubjects(subjects("resumed", 3, 8));
            third.awaitSubjects(subjects("resumed", 1, 8));
        }
    }

    @Test
    void beginsWhereAnExportEnded() {
        tell("82030", "exported", 0, 2);
        audit.recordOf("/exported/1", auditor);
        var export = audit.get("/api/v1/records/export?format=ndjson&type=exported", auditor);
        var at = export.headers().firstValue("Micip-Export-At").orElseThrow();
        tell("82030", "exported", 2, 4);

        try (var live = WatchedSearch.begin(audit.uri(LIVE + "?type=exported"), auditor, at)) {
            live.awaitSubjects(subjects("exported", 2, 4));
        }
        assertThat(export.body()).contains("/exported/1").doesNotContain("/exported/2");
    }

    @Test
    void movesOnOverWhatTheFilterLeavesOut() {
        try (var live = watch("type=never-told", auditor)) {
            String begun = live.awaitId("");
            tell("82030", "passed-over", 0, 1);

            assertThat(live.awaitId(begun)).isNotEqualTo(begun);
            assertThat(live.subjects()).isEmpty();
        }
    }

    @Test
    void showsADistrictItsOwnAlone() {
        var dearborn = audit.token("planner@district:82030");
        try (var own = watch("", dearborn);
                var isd = watch("isd=82&type=whose", audit.token("isd-consultant@isd:82"))) {
            own.awaitId("");
            isd.awaitId("");
            tell("82015", "whose", 0, 1);
            tell("82030", "whose", 1, 2);

            isd.awaitAll(List.of("/whose/0", "/whose/1"));
            own.awaitAll(List.of("/whose/1"));
            assertThat(own.subjects()).doesNotContain("/whose/0");
        }
        assertThat(audit.get(LIVE + "?district=82015", dearborn).statusCode()).isEqualTo(404);
        assertThat(audit.get(LIVE, audit.token("operator@state:MI")).statusCode()).isEqualTo(403);
        assertThat(audit.get(LIVE, null).statusCode()).isEqualTo(401);
        assertThat(audit.get(LIVE + "?outcome=maybe", auditor).statusCode()).isEqualTo(422);
    }

    @Test
    void isOnRecordBeforeTheFirstByteAndForEachDistrictThatIsShown() {
        try (var live = watch("type=looked-at", auditor)) {
            live.awaitId("");
            tell("82015", "looked-at", 0, 1);
            live.awaitSubjects(subjects("looked-at", 0, 1));
        }
        String reads = "/api/v1/records?type=io.micip.audit.records-read.v1&limit=200&district=82015";

        await().atMost(RunningAudit.PATIENCE).untilAsserted(() -> assertThat(
                audit.get(reads, audit.token("planner@district:82015")).body()).contains("\"role\":\"auditor\""));
    }

    @Test
    void givesAnAccountThreeStreamsAndFreesThemWhenTheyEnd() {
        var account = audit.tokenOf("watcher", "auditor@state:MI");
        try (var one = watch("type=a", account);
                var two = watch("type=b", account);
                var three = watch("type=c", account)) {
            List.of(one, two, three).forEach(watched -> watched.awaitId(""));

            var fourth = audit.get(LIVE, account);

            assertThat(fourth.statusCode()).isEqualTo(429);
            assertThat(fourth.body()).contains("too-many-live-streams");
        }
        await().atMost(RunningAudit.PATIENCE).untilAsserted(() -> {
            try (var again = watch("type=d", account)) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void endsWithTheTokenOrTheSession() {
        var ending = audit.tokenUntil("short", Instant.now().plus(Duration.ofSeconds(2)), "auditor@state:MI");
        var leaving = audit.tokenOf("leaver", "auditor@state:MI");
        try (var one = watch("type=ends", ending); var two = watch("type=ends", leaving)) {
            one.awaitId("");
            two.awaitId("");
            audit.tell("state", "io.micip.gateway.session-ended.v1", "/sessions/" + UUID.randomUUID(),
                    "{\"sessionHash\":\"" + EndedSessions.hash("session-of-leaver") + "\"}");

            one.awaitEnd();
            two.awaitEnd();
        }
    }

    @Test
    void refusesAnIdThatIsNoneOfTheseLogs() {
        try (var garbage = WatchedSearch.begin(audit.uri(LIVE), auditor, "soon");
                var ahead = WatchedSearch.begin(audit.uri(LIVE), auditor, "0:99999999")) {
            assertThat(garbage.status()).isEqualTo(422);
            assertThat(ahead.status()).isEqualTo(422);
        }
    }

    @Test
    void answersAQuestionForTheHeadersAtOnce() {
        assertThat(audit.send("HEAD", LIVE, auditor, 0, "").statusCode()).isEqualTo(200);
    }
}
