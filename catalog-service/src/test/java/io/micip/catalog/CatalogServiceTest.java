package io.micip.catalog;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.Told;

import static io.micip.catalog.CatalogHouse.LAUNCHES;
import static io.micip.catalog.CatalogHouse.launch;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The whole service over HTTP, as districts meet it.
@ExtendWith({MongoServer.class, KafkaServer.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogServiceTest {
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
    void offersOnlyTheDistrictsOwnPlaces() {
        var report = house.as("planner@district:82030").get("/api/v1/reports/" + ATTENDANCE + "?district=82030");

        assertThat(report.json().at("/parameters/0/options").findValuesAsString("value"))
                .containsExactly("state", "district:82030", "building:90001");
        assertThat(report.json().at("/parameters/1/options").findValuesAsString("value")).startsWith("2025", "2024")
                .endsWith("2016");
        assertThat(report.text("/parameters/2/default")).isEqualTo("Snapshot");
    }

    @Test
    void checksAReferenceBeforeItBecomesATile() {
        var checked = house.as("planner@district:82030").post("/api/v1/reference-checks",
                """
                        {"district":"82030","reportId":"data-hub.attendance",
                         "values":{"Common_Locations":"district:82030","Common_SchoolYear":"2024"}}""");

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text("/reference/menuVersion")).isEqualTo("7");
        assertThat(checked.text("/reference/values/Portal_InquiryDisplayType")).isEqualTo("Snapshot");
        assertThat(checked.text("/coverage/line")).isEqualTo("data-hub.attendance.district.2019-2027");
        assertThat(checked.text("/schoolYear")).isEqualTo("2024");
    }

    @Test
    void opensAReportOnceAndPutsItOnRecord() {
        var planner = house.as("planner@district:82030");
        var launch = launch(planner, "82030", ATTENDANCE);
        assertThat(launch.status()).isEqualTo(201);
        assertThat(launch.text("/frame/sandbox")).isEqualTo("allow-scripts");

        var opening = planner.get(launch.text("/href"), "Accept", "text/html,*/*");

        assertThat(opening.status()).isEqualTo(303);
        assertThat(opening.header("Location")).isEqualTo(house.schoolData.origin()
                + "/student-attendance?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0"
                + "&Common_SchoolYear=25&Portal_InquiryDisplayType=Snapshot");
        assertThat(opening.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opening.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertProblem(planner.get(launch.text("/href"), "Accept", "application/json"), 410, "launch-used");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Told.about("82030")).extracting(Told::line)
                        .contains("io.micip.catalog.report-opened.v1 - 1 planner"));
    }

    @Test
    void opensNothingForAHead() {
        var planner = house.as("planner@district:82030");
        var href = launch(planner, "82030", ATTENDANCE).text("/href");

        assertThat(planner.send("HEAD", href, null).status()).isEqualTo(405);
        assertThat(house.nobody().send("HEAD", href, null).status()).isIn(401, 404, 405);

        assertThat(planner.get(href).status()).isEqualTo(303);
    }

    @Test
    void opensForAFrameWithoutASession() {
        var href = launch(house.as("planner@district:82030"), "82030", ATTENDANCE).text("/href");

        assertThat(house.nobody().get(href).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "frame", "object", "embed", "fencedframe", "not-yet-known"})
    void leadsAFrameOnByAPageThatOnlyRegisteredFrontEndsMayFrame(String destination) {
        var href = launch(house.as("planner@district:82030"), "82030", ATTENDANCE).text("/href");

        var page = house.nobody().get(href, "Accept", "text/html", "Sec-Fetch-Dest", destination);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self' https://portal.example");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("http-equiv=\"refresh\" content=\"0; url=" + house.schoolData.origin()
                + "/student-attendance?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0&amp;");
        assertProblem(house.nobody().get(href, "Accept", "application/json"), 410, "launch-used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "empty", "document"})
    void leadsOnByARedirectWhereNothingFramesTheAnswer(String destination) {
        var href = launch(house.as("planner@district:82030"), "82030", ATTENDANCE).text("/href");

        assertThat(house.nobody().get(href, "Sec-Fetch-Dest", destination).status()).isEqualTo(303);
    }

    @Test
    void doesNotExistForAnotherSession() {
        var href = launch(house.as("planner@district:82030"), "82030", ATTENDANCE).text("/href");

        assertProblem(house.as("planner@district:82030").get(href), 404, "unknown");
        assertProblem(house.as("planner@district:82015").get(href), 404, "unknown");
    }

    @Test
    void saysInTheFrameWhyNot() {
        var page = house.nobody().get(LAUNCHES + "/AAAAAAAAAAAAAAAAAAAAAA", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'self' https://portal.example").contains("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("<h1>").doesNotContain("AAAAAAAA");
    }

    @Test
    void refusesWhatScheduleADoesNotListWithItsReason() {
        var planner = house.as("planner@district:82030");

        var refused = launch(planner, "82030", "data-hub.finance");

        assertProblem(refused, 409, "not-covered");
        assertThat(refused.text("/reason")).isEqualTo("category-not-listed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Told.about("82030")).extracting(Told::line)
                        .contains("io.micip.catalog.report-refused.v1 category-not-listed 1 planner"));
    }

    @Test
    void opensNothingForADistrictWithoutAnAgreement() {
        var refused = launch(house.as("planner@district:63100"), "63100", ATTENDANCE);

        // the source has no ids for Novi, so the place itself cannot be chosen
        assertThat(refused.status()).isEqualTo(422);
        assertThat(house.as("planner@district:63100")
                .post(LAUNCHES, """
                        {"district":"63100","reference":{"reportId":"mi-school-data.attendance",
                         "values":{"Common_Locations":"state"}}}""")
                .text("/reason")).isEqualTo("no-agreement");
    }

    @Test
    void refusesSoonAfterARevocation() {
        var planner = house.as("planner@district:82015");
        house.agreements.hold("82015", "active");
        await().atMost(Duration.ofSeconds(20)).until(() -> launch(planner, "82015", ATTENDANCE).status() == 201);
        var href = launch(planner, "82015", ATTENDANCE).text("/href");

        house.agreements.hold("82015", "revoked");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(launch(planner, "82015", ATTENDANCE).text("/reason")).isEqualTo("revoked"));
        assertThat(planner.get(href, "Accept", "application/json").text("/reason")).isEqualTo("revoked");
        assertThat(planner.post("/api/v1/coverage-checks", """
                {"district":"82015","references":[{"reportId":"mi-school-data.attendance",
                 "values":{"Common_Locations":"state"}},{"reportId":"mi-school-data.nothing"}]}""")
                .json().at("/results").findValuesAsString("reason")).containsExactly("revoked", "unknown");
    }

    @Test
    void goesOnWithinTheBoundWhileAgreementServiceIsDownAndStopsAfterIt() {
        var planner = house.as("planner@district:82030");
        house.agreements.down(true);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                var askedAt = Instant.now();
                var launch = launch(planner, "82030", ATTENDANCE);
                if (launch.status() == 201) {
                    assertThat(Instant.parse(launch.text("/coverage/asOf"))).isAfter(askedAt.minusSeconds(10));
                }
                return launch.text("/reason").equals("coverage-unknown");
            });
            assertThat(planner.get("/api/v1/coverage?district=82030").text("/state")).isEqualTo("unknown");
        } finally {
            house.agreements.down(false);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> launch(planner, "82030", ATTENDANCE).status() == 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signer@district:82030", "district-admin@district:82030", "isd-consultant@isd:82",
            "state-reviewer@state:MI", "auditor@state:MI", "planner@district:82030"})
    void letsReadersOfTheDistrictRead(String role) {
        assertThat(house.as(role).get("/api/v1/coverage?district=82030").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82015", "isd-consultant@isd:63", "service@service:plan-service"})
    void doesNotExistForOthers(String role) {
        var stranger = house.as(role);

        assertProblem(stranger.get("/api/v1/coverage?district=82030"), 404, "unknown");
        assertProblem(stranger.get("/api/v1/sources/data-hub/menu?district=82030"), 404, "unknown");
        assertProblem(stranger.get("/api/v1/reports?district=82030"), 404, "unknown");
        assertProblem(launch(stranger, "82030", ATTENDANCE), 404, "unknown");
    }

    @Test
    void tellsOperationsHowOldTheCopyIs() {
        assertThat(house.management("/actuator/prometheus")).contains("micip_coverage_age_seconds")
                .contains("micip_menu_current");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
    }
}
