package io.micip.plan;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;

import static org.assertj.core.api.Assertions.assertThat;

/// A client that got no answer asks again with the same Idempotency-Key.
@ExtendWith({MongoServer.class, KafkaServer.class})
class RepeatedRequestsTest {
    private static RunningPlan plan;

    private final ServiceClient planner = plan.client("planner@district:82030");

    @BeforeAll
    static void start() {
        plan = RunningPlan.start();
    }

    @AfterAll
    static void stop() {
        plan.close();
    }

    @Test
    void makesOneDataSetOfARepeatedRequest() {
        var key = UUID.nameUUIDFromBytes("repeated".getBytes()).toString();

        var first = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE, "Idempotency-Key", key);
        var second = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE, "Idempotency-Key", key);
        var other = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE.replace("most", "least"),
                "Idempotency-Key", key);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void addsOneTileForARepeatedRequestThoughTheVersionHasMovedOn() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");
        var add = "{\"reportId\":\"attendance\",\"values\":{}}";

        planner.post(path + "/tiles", add, "If-Match", "\"1\"", "Idempotency-Key", "one-tile");
        var again = planner.post(path + "/tiles", add, "If-Match", "\"1\"", "Idempotency-Key", "one-tile");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("tiles")).hasSize(1);
    }

    @Test
    void addsOneTileForARequestThatIsRepeatedWhileTheFirstIsAtWork() throws Exception {
        var add = "{\"reportId\":\"attendance\",\"values\":{}}";
        try (var clients = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 40; round++) {
                var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");
                var key = "at-once-" + round;
                Callable<ServiceClient.Answer> request = () -> planner.post(path + "/tiles", add, "If-Match", "\"1\"",
                        "Idempotency-Key", key);
                var answers = clients.invokeAll(Collections.nCopies(2, request));
                for (var answer : answers) {
                    assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
                    assertThat(answer.get().json().path("tiles")).hasSize(1);
                }
            }
        }
    }
}
