package io.micip.plan;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;
import io.micip.testservers.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What is told of reports that could not be added, the catalogue having refused them.
@ExtendWith({MongoServer.class, KafkaServer.class})
class RefusedTilesTest {
    private static final String DATA_SET = """
            {"district":"63100","title":"Behaviour","guidingQuestion":"Where do most incidents happen?"}""";
    private static final String BEHAVIOUR = "{\"reportId\":\"behaviour\",\"values\":{}}";

    private static TestTokens tokens;
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        neighbours = Neighbours.start();
    }

    @AfterAll
    static void stop() {
        neighbours.close();
        tokens.close();
    }

    @Test
    void areOnRecordWithTheVersionOfTheAgreementTheyWereRefusedOn() {
        try (var service = service()) {
            var planner = new ServiceClient(service, tokens.token("planner@district:63100"));
            var path = planner.post("/api/v1/data-sets", DATA_SET).header("Location");

            var refused = planner.post(path + "/tiles", BEHAVIOUR, "If-Match", "\"1\"");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("not-covered");
            assertThat(refused.text("/reason")).isEqualTo("category-not-listed");
            assertThat(refused.json().path("agreementVersion").asLong()).isEqualTo(7);
            assertThat(planner.get(path).json().path("tiles")).isEmpty();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Told.about("63100"))
                    .extracting(Told::line)
                    .contains("io.micip.plan.tile-refused.v1 category-not-listed 7 planner"));
        }
    }

    @Test
    void areToldAsOneNumberBeyondSixtyAMinuteAtTheLatestWhenTheServiceStops() {
        var somebody = UUID.randomUUID().toString();
        try (var service = service()) {
            var planner = new ServiceClient(service, tokens.tokenOf(somebody, "planner@district:63100"));
            var path = planner.post("/api/v1/data-sets", DATA_SET).header("Location");
            for (var refused = 0; refused < 62; refused++) {
                planner.post(path + "/tiles", BEHAVIOUR, "If-Match", "\"1\"");
            }
        }

        var told = Told.about("63100").stream().filter(event -> event.attribute("actorid").equals(somebody)).toList();
        assertThat(told).filteredOn(Told::type, "io.micip.plan.tile-refused.v1").hasSize(60);
        assertThat(told).filteredOn(Told::type, "io.micip.service.refusals-counted.v1")
                .extracting(event -> event.field("count")).containsExactly("2");
    }

    private static TestService.Running service() {
        return TestService.of(PlanService.class)
                .issuer(tokens)
                .with("micip.neighbours.catalog.url", neighbours.url())
                .with("micip.neighbours.agreement.url", neighbours.url())
                .start();
    }
}
