package io.micip.system;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Json;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// Before saying no and after it: what a step would turn dark, what was decided then, and references that go for good.
@ExtendWith(OnPlatform.class)
class ScheduleAIT {
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static final String DISTRICT = "/api/v1/districts/82015";
    private static final String ASK = DISTRICT
            + "/decision?source=data-hub&category=attendance&grain=district&schoolYear=2025";

    private final RunningPlatform platform;
    private final FrontEnd signer;
    private final Plans plans;
    private final Menus menus;
    private final ScheduleA scheduleA;

    ScheduleAIT(RunningPlatform platform) {
        this.platform = platform;
        var planner = platform.as(District.DETROIT.planner());
        this.signer = platform.as(District.DETROIT.signer());
        this.plans = new Plans(planner, District.DETROIT);
        this.menus = new Menus(planner, District.DETROIT);
        this.scheduleA = new ScheduleA(signer, District.DETROIT);
    }

    @AfterEach
    void listAttendanceAgain() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
    }

    @Test
    void aSignerSeesWhatGoesDarkAndAnybodyLaterWhatWasDecidedThen() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
        var tile = aHubTile("Looked at before it goes dark");
        var without = ScheduleA.without(scheduleA.agreement(), "attendance");

        var impact = Answers.done(signer.send("POST", DISTRICT + "/impact",
                Json.object("step", "schedule-a", "lines", without)), 200);
        assertThat(impact.json().at("/goesDark/dataSets").findValuesAsString("tileId")).contains(tile);

        var then = Answers.done(signer.get(ASK), 200);
        Answers.done(scheduleA.remove("attendance"), 200);
        var now = Answers.done(signer.get(ASK), 200);
        var asked = Answers.done(platform.as("auditor").get(ASK + "&at=" + then.at("/decidedAt")), 200);
        assertThat(now.at("/reason")).isEqualTo("category-not-listed");
        assertThat(asked.json().at("/permitted").asBoolean()).isTrue();
        assertThat(asked.at("/line/id")).isEqualTo(then.at("/line/id"));
    }

    @Test
    void impactIsNeverGuessedWhilePlanServiceIsDown() throws Exception {
        platform.processes().pause(Part.PLAN);
        try {
            var impact = signer.send("POST", DISTRICT + "/impact", Json.object("step", "revocation"));
            assertThat(impact.status()).as(impact.toString()).isIn(503, 504);
        } finally {
            platform.processes().resume(Part.PLAN);
        }
        Awaitility.await("impact is answered again").atMost(Duration.ofSeconds(30)).until(
                () -> signer.send("POST", DISTRICT + "/impact", Json.object("step", "revocation")).ok());
    }

    @Test
    void aPurgeTakesWhatWasListedThroughTheGateway() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
        var tile = aHubTile("To be purged");
        var selection = DISTRICT + "/references?source=data-hub&schoolYear=2025";

        var listed = Answers.done(signer.get(selection), 200);
        assertThat(listed.json().path("references").findValuesAsString("tileId")).contains(tile);
        var purged = Answers.done(signer.change("POST", DISTRICT + "/purges",
                Json.object("source", "data-hub", "schoolYear", 2025), listed), 200);

        assertThat(purged.json().path("purged").asInt()).isEqualTo(listed.json().path("count").asInt());
        assertThat(signer.get(selection).json().path("count").asInt()).isZero();
        Answers.refused(platform.as(District.DETROIT.planner()).get(selection), 403, "not-allowed");
    }

    @Test
    void itsOwnExportComesBackAsNoChange() throws Exception {
        var json = Answers.done(signer.get(DISTRICT + "/schedule-a/export.json"), 200);

        var proposed = Answers.done(signer.send("POST", DISTRICT + "/schedule-a/proposals", json.text()), 200);

        assertThat(List.of("added", "removed")).allSatisfy(part -> assertThat(proposed.json().path(part)).isEmpty());
        assertThat(Answers.done(signer.get(DISTRICT + "/schedule-a/export.csv"), 200).text())
                .startsWith("Category of Data,Elements,");
    }

    private String aHubTile(String title) throws Exception {
        Answer made = Answers.done(plans.make(title), 201);
        Awaitility.await("the report is covered").atMost(Duration.ofSeconds(10)).until(
                () -> menus.report("data-hub", HUB_ATTENDANCE).path("coverage").path("permitted").asBoolean(false));
        return Answers.done(plans.addTile(made, menus.hubView(HUB_ATTENDANCE)), 201).at("/tiles/0/id");
    }
}
