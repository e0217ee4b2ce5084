package io.micip.plan;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Tiles that come from templates, and what tiles say of their reports, with the neighbours standing in over HTTP.
@ExtendWith({MongoServer.class, KafkaServer.class})
class ReadyMadeTest {
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
    void saysOnTheTileHowItsReportIs() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");
        planner.post(path + "/tiles", "{\"reportId\":\"attendance\",\"values\":{}}", "If-Match", "\"1\"");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> planner.get(path).text("/tiles/0/health/state").equals("gone"));

        assertThat(planner.get(path).text("/tiles/0/health/successor")).isEqualTo("absence");
        assertThat(planner.get(path).json().at("/tiles/0/newData").isNull()).isTrue();
    }

    @Test
    void makesADataSetOfATemplateAndNamesWhatIsLeftOut() {
        var templates = planner.get("/api/v1/data-set-templates");
        assertThat(templates.json().findValuesAsString("category")).contains("Systems > Leadership");
        var apply = "/api/v1/data-set-templates/attendance/applications";

        var made = planner.post(apply, "{\"district\":\"82030\"}", "Idempotency-Key", "from-a-template");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/leftOut").findValuesAsString("reason")).containsExactly("unknown",
                "category-not-listed");
        var set = planner.get(made.header("Location"));
        assertThat(set.json().at("/tiles").findValuesAsString("caption")).containsExactly("All grades");
        assertThat(set.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(set.text("/areaOfInquiry")).isEqualTo("non-academic");
        var again = planner.post(apply, "{\"district\":\"82030\"}", "Idempotency-Key", "from-a-template");
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        assertThat(again.json().at("/leftOut").findValuesAsString("reason")).containsExactly("not-held", "not-held");
    }

    @ParameterizedTest
    @CsvSource({"planner@district:82030, nothing, 82030, 404", "planner@district:82030, attendance, 8203, 422",
            "planner@district:82030, attendance, 82015, 404", "signer@district:82030, attendance, 82030, 403",
            "isd-consultant@isd:82, attendance, 82030, 404"})
    void makesNothingOfATemplateForOthers(String who, String template, String district, int status) {
        var path = "/api/v1/data-set-templates/" + template + "/applications";

        assertThat(plan.client(who).post(path, "{\"district\":\"" + district + "\"}").status()).isEqualTo(status);
    }
}
