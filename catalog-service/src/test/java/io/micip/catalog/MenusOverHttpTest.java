package io.micip.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static io.micip.catalog.CatalogHouse.launch;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What the sources offer, over HTTP: menus, how they change, and finding reports in them.
@ExtendWith({MongoServer.class, KafkaServer.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenusOverHttpTest {
    private static final String ATTENDANCE = "mi-school-data.attendance";

    @SuppressWarnings("NullAway.Init")
    private CatalogHouse house;

    @BeforeAll
    void open() {
        house = new CatalogHouse();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void showsTheMenuWithWhatIsCovered() {
        var planner = house.as("planner@district:82030");

        var schoolData = planner.get("/api/v1/sources/mi-school-data/menu?district=82030");
        var hub = planner.get("/api/v1/sources/data-hub/menu?district=82030");

        assertThat(schoolData.text("/nodes/0/children/0/children/0/report/id")).isEqualTo(ATTENDANCE);
        assertThat(schoolData.text("/nodes/0/children/0/children/0/report/coverage/permitted")).isEqualTo("true");
        assertThat(hub.text("/nodes/0/children/0/report/coverage/permitted")).isEqualTo("true");
        assertThat(hub.text("/nodes/0/children/1/report/coverage/reason")).isEqualTo("category-not-listed");
        assertThat(hub.text("/nodes/0/children/1/report/coverage/explanation")).isNotBlank();
    }

    @Test
    void findsReportsOfAllSourcesWithWhatIsCoveredFirst() {
        var planner = house.as("planner@district:82030");
        var all = "/api/v1/reports?district=82030";

        var found = planner.get(all + "&q=&category=&level=building&cadence=autumn&source=");

        assertThat(found.json().at("/items").findValuesAsString("id")).containsExactly("mi-school-data.attendance",
                "data-hub.attendance", "mi-school-data.k3-absenteeism", "data-hub.finance");
        assertThat(found.json().at("/items/3/coverage/reason").asString()).isEqualTo("category-not-listed");
        assertThat(found.text("/items/0/menuPath/1")).isEqualTo("Attendance");
        assertThat(planner.get(all + "&q=attend%20build&source=data-hub").json().at("/items").findValuesAsString("id"))
                .containsExactly("data-hub.attendance");
        assertThat(planner.get(all + "&q=lunch").json().at("/items")).isEmpty();
        var first = planner.get(all + "&limit=1");
        assertThat(planner.get(all + "&limit=1&cursor=" + first.text("/next")).text("/items/0/id"))
                .isEqualTo("data-hub.attendance");
    }

    @Test
    void tellsItsNeighboursHowReportsAre() {
        var notices = "/internal/v1/report-notices";
        var service = house.as("service@service:plan-service");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                service.get(notices).json().at("/notices").findValuesAsString("reportId"))
                .contains(ATTENDANCE, "data-hub.finance"));

        assertThat(service.get(notices).json().at("/notices/0/due").asString()).endsWith("-09-30");
        assertThat(house.as("planner@district:82030").get(notices).text("/code")).isEqualTo("not-allowed");
    }

    @Test
    void servesTheLastGoodMenuWhateverTheSourceDoes() {
        var planner = house.as("planner@district:82030");
        for (var lie : List.of("<html>Sign in</html>", "", "{}", feed("mi-school-data", "2", node("other", "Other")),
                feed("https://evil.example", "2"))) {
            house.schoolData.serve("/menu/v1/feed.json", () -> lie);
            await().atMost(Duration.ofSeconds(20)).until(
                    () -> planner.get("/api/v1/sources/mi-school-data/menu?district=82030").text("/stale")
                            .equals("true"));

            assertThat(launch(planner, "82030", ATTENDANCE).status()).isEqualTo(201);
            assertThat(planner.get("/api/v1/sources").text("/0/reason")).isNotBlank();
            house.publish();
            await().atMost(Duration.ofSeconds(20)).until(
                    () -> planner.get("/api/v1/sources").text("/0/state").equals("current"));
        }
    }

    @Test
    void tellsHowAMenuChanged() {
        var planner = house.as("planner@district:82030");
        house.hub.serve("/menu/v1/feed.json", () -> feed("data-hub", "8", node("k12", "Kindergarten to grade 12",
                report("attendance", "Attendance by building", "attendance", house.hub.origin() + "/attendance"),
                report("finance", "Finance", "finance", house.hub.origin() + "/finance"))));
        var changes = "/api/v1/sources/data-hub/changes";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> planner.get(changes).text("/items/0/kind").equals("renamed"));

        var told = planner.get(changes + "?limit=1");

        assertThat(told.text("/items/0/node")).isEqualTo("k12");
        assertThat(told.text("/items/0/from")).isEqualTo("K-12");
        assertThat(told.text("/items/0/to")).isEqualTo("Kindergarten to grade 12");
        assertThat(told.text("/items/0/menuVersion")).isEqualTo("8");
        assertThat(told.header("Link")).contains("rel=\"next\"");
        assertThat(planner.get(changes + "?limit=1&cursor=" + told.text("/next")).text("/items/0/kind"))
                .isEqualTo("moved");
        assertThat(planner.get(changes + "?node=finance").json().at("/items").findValuesAsString("kind"))
                .containsExactly("moved");
        assertThat(planner.get(changes).json().at("/items").findValuesAsString("kind")).endsWith("began");
        house.publish();
    }

    @Test
    void raisesAnAlarmForAMenuThatIsNotBelieved() {
        var planner = house.as("planner@district:82030");
        house.schoolData.serve("/menu/v1/feed.json", () -> "<html>Sign in</html>");
        try {
            await().atMost(Duration.ofSeconds(20)).until(
                    () -> planner.get("/api/v1/sources").text("/0/reason").equals("not-json"));

            assertThat(Instant.parse(planner.get("/api/v1/sources").text("/0/since"))).isBefore(Instant.now());
            assertThat(house.management("/actuator/prometheus"))
                    .containsPattern("micip_menu_current\\{[^}]*source=\"mi-school-data\"[^}]*} 0")
                    .contains("micip_menu_age_seconds");
            assertThat(house.management("/actuator/health")).contains("not-json since").contains("\"status\":\"UP\"");
        } finally {
            house.publish();
        }
        await().atMost(Duration.ofSeconds(20)).until(
                () -> planner.get("/api/v1/sources").text("/0/state").equals("current"));
        assertThat(planner.get("/api/v1/sources").json().at("/0/since").isNull()).isTrue();
    }
}
