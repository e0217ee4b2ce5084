package io.micip.system.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.micip.client.FrontEnd;
import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Mood;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Stranger;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// A source that is down, slow or lying while the platform runs: its last good menu serves, everybody is told why, what is
/// covered opens, the other source suffers nothing, and all is well again without anybody's doing.
@ExtendWith(OnPlatform.class)
class SourcesInTroubleIT {
    private static final String HUB = "data-hub";
    private static final String OTHER = "mi-school-data";
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static final Duration NOTICED = Duration.ofSeconds(40);

    private final RunningPlatform platform;
    private final FrontEnd state;
    private final Menus menus;
    private final Launches launches;
    private final Mood mood = new Mood("http://127.0.0.2:9102");

    SourcesInTroubleIT(RunningPlatform platform) {
        this.platform = platform;
        this.state = platform.as("reviewer.state");
        var planner = platform.as(District.DEARBORN.planner());
        this.menus = new Menus(planner, District.DEARBORN);
        this.launches = new Launches(platform, planner, District.DEARBORN);
    }

    @BeforeEach
    void attendanceIsCovered() throws Exception {
        var scheduleA = new ScheduleA(platform.as(District.DEARBORN.signer()), District.DEARBORN);
        Answers.done(scheduleA.list("attendance"), 200);
        awaitState(HUB, "current");
        Awaitility.await("attendance is covered").atMost(NOTICED).until(
                () -> launches.ask(menus.hubView(HUB_ATTENDANCE)).ok());
    }

    @AfterEach
    void wellAgain() throws Exception {
        mood.be("well");
        awaitState(HUB, "current");
    }

    @ParameterizedTest
    @CsvSource({"breaking-off,unreachable", "silent,late", "failing,refused-by-source", "redirecting,redirected",
            "not-json,not-json", "empty,not-the-format", "half-gone,half-gone", "other-host,bad-address",
            "cyclic,cyclic", "too-deep,too-deep"})
    void theLastGoodMenuServesAndWhatIsCoveredOpens(String ill, String reason) throws Exception {
        var reference = menus.hubView(HUB_ATTENDANCE);
        var before = menu();
        var changes = changes();

        mood.be(ill);

        var told = awaitReason(reason);
        assertThat(told.path("explanation").asString()).isNotBlank().endsWith(".");
        assertThat(Instant.parse(told.path("since").asString())).isBeforeOrEqualTo(Instant.now().plusSeconds(1));
        assertThat(menu()).isNotEmpty().isEqualTo(before);
        assertThat(changes()).isEqualTo(changes);
        assertThat(operations("/actuator/health")).contains("stale: " + reason + " since");
        assertThat(operations("/actuator/prometheus")).containsPattern("micip_menu_current\\{.*data-hub.*} 0.0")
                .containsPattern("micip_menu_current\\{.*mi-school-data.*} 1.0");
        Answers.done(launches.open(Answers.done(launches.ask(reference), 201)), 303);
        theOtherIsReadOn();
        mood.be("well");
        awaitState(HUB, "current");
    }

    @Test
    void thePortalSaysWhatIsWrong() throws Exception {
        var planner = platform.as(District.DEARBORN.planner());
        var set = Answers.done(new Plans(planner, District.DEARBORN).make("Begun while a source lies"), 201);
        try (var browser = Browser.orSkip(); var visit = Visit.of(browser, platform, "trouble")) {
            mood.be("half-gone");
            var told = awaitReason("half-gone");
            visit.signIn(District.DEARBORN.planner());
            var add = platform.gateway() + "/districts/82030/data-sets/" + set.at("/id") + "/add";
            visit.page().navigate(add);
            assertThat(visit.page().getByText("Its newest menu is not believed").first()).isVisible();
            visit.page().navigate(add + "?source=" + HUB);
            assertThat(visit.page().getByText(told.path("explanation").asString()).first()).isVisible();
            visit.look("menu-not-believed");
        }
    }

    private void theOtherIsReadOn() throws Exception {
        var lately = source(OTHER).path("syncedAt").asString();
        Awaitility.await("the other source is read on").atMost(Duration.ofSeconds(10)).until(
                () -> !source(OTHER).path("syncedAt").asString().equals(lately));
        assertThat(source(OTHER).path("state").asString()).isEqualTo("current");
    }

    private JsonNode awaitReason(String reason) {
        return Awaitility.await("the state is told of " + reason).atMost(NOTICED)
                .until(() -> source(HUB), told -> told.path("reason").asString("").equals(reason));
    }

    private void awaitState(String source, String wanted) {
        Awaitility.await(source + " is " + wanted).atMost(NOTICED)
                .until(() -> source(source).path("state").asString("").equals(wanted));
    }

    private JsonNode source(String id) throws Exception {
        return Answers.done(state.get("/api/v1/sources"), 200).json().valueStream()
                .filter(source -> source.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private List<String> menu() throws Exception {
        return Answers.done(state.get("/api/v1/sources/data-hub/menu?district=82030"), 200).json().path("nodes")
                .findValuesAsString("id");
    }

    private String changes() throws Exception {
        return Answers.done(state.get("/api/v1/sources/data-hub/changes?limit=1"), 200).text();
    }

    private static String operations(String path) throws Exception {
        return new Stranger(Part.CATALOG.management("")).send("GET", path, null).text();
    }
}
