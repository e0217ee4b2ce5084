package io.micip.system;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Json;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Trace;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// Steps 2 to 4 of the story, through the API as a statewide front end does.
@ExtendWith(OnPlatform.class)
class StoryIT {
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static final String HUB_BEHAVIOUR = "Discipline Referrals by Month";
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final FrontEnd planner;
    private final Plans plans;
    private final Launches launches;
    private final Menus menus;
    private final ScheduleA scheduleA;
    private final RunningPlatform platform;

    StoryIT(RunningPlatform platform) {
        this.platform = platform;
        planner = platform.as(District.DEARBORN.planner());
        plans = new Plans(planner, District.DEARBORN);
        launches = new Launches(platform, planner, District.DEARBORN);
        menus = new Menus(planner, District.DEARBORN);
        scheduleA = new ScheduleA(platform.as(District.DEARBORN.signer()), District.DEARBORN);
    }

    @BeforeEach
    void attendanceIsListed() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
        var attendance = menus.hubView(HUB_ATTENDANCE);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> launches.ask(attendance).ok());
    }

    @Test
    void plannerAddsAReportAndOpensItAtItsSource() throws Exception {
        var set = Answers.done(plans.make("Attendance"), 201);
        var withTile = Answers.done(plans.addTile(set, menus.attendance()), 201);
        var tile = withTile.json().path("tiles").path(0);
        assertThat(tile.path("category").asString()).isEqualTo("attendance");
        assertThat(tile.path("reference").path("values").path("Common_SchoolYear").asString()).isEqualTo("2025");

        var launch = Answers.done(launches.ask(menus.attendance(), tile.path("id").asString(), Trace.begin()), 201);
        var opened = Answers.done(launches.open(launch), 303);
        var address = URI.create(opened.header("Location"));
        assertThat(address.getHost() + ":" + address.getPort()).isEqualTo("127.0.0.2:9101");
        assertThat(address.getPath()).isEqualTo("/student-attendance");
        assertThat(address.getQuery()).contains("Common_SchoolYear=25", "Portal_InquiryDisplayType=Snapshot",
                "Common_Locations=1-D,");
        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void aLaunchIsGoodForOneOpening() throws Exception {
        var launch = Answers.done(launches.ask(menus.attendance()), 201);
        Answers.done(launches.open(launch), 303);
        Answers.refused(launches.open(launch), 410, "launch-used");
    }

    @Test
    void aReportThatScheduleADoesNotListIsRefusedWithTheReason() throws Exception {
        var report = menus.report("data-hub", HUB_BEHAVIOUR);
        assertThat(report.at("/coverage/permitted").asBoolean()).isFalse();
        assertThat(report.at("/coverage/reason").asString()).isEqualTo("category-not-listed");

        var reference = menus.hubView(HUB_BEHAVIOUR);
        var set = Answers.done(plans.make("Behavior"), 201);
        notCovered(plans.addTile(set, reference), "category-not-listed");
        notCovered(launches.ask(reference), "category-not-listed");
        assertThat(plans.read(set.at("/id")).json().path("tiles")).isEmpty();
    }

    @Test
    void whatTheSignerTakesOutIsRefusedWithinASecondAndComesBack() throws Exception {
        var attendance = menus.hubView(HUB_ATTENDANCE);
        var set = Answers.done(plans.make("Attendance in the hub"), 201);
        Answers.done(plans.addTile(set, attendance), 201);
        var asked = Answers.done(launches.ask(attendance), 201);

        var removed = Answers.done(scheduleA.remove("attendance"), 200);
        var answered = System.nanoTime();
        var refused = untilRefused(attendance, answered);
        assertThat(refused).as("from the signer's answer to the first refusal").isLessThanOrEqualTo(AT_MOST);
        notCovered(launches.open(asked), "category-not-listed");
        notCovered(launches.ask(attendance), "category-not-listed");

        var back = Answers.done(scheduleA.list("attendance"), 200);
        assertThat(back.json().path("version").asLong()).isEqualTo(removed.json().path("version").asLong() + 1);
        Awaitility.await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(50))
                .until(() -> launches.ask(attendance).ok());
    }

    @Test
    void aDistrictWithoutAgreementOpensNothing() throws Exception {
        var novi = platform.as(District.NOVI.planner());
        var opening = new Launches(platform, novi, District.NOVI);
        var noviMenus = new Menus(novi, District.NOVI);
        notCovered(opening.ask(noviMenus.attendance()), "no-agreement");
        notCovered(opening.ask(noviMenus.hubView(HUB_ATTENDANCE)), "no-agreement");
        var noviPlans = new Plans(novi, District.NOVI);
        notCovered(noviPlans.addTile(Answers.done(noviPlans.make("Novi"), 201), noviMenus.attendance()),
                "no-agreement");
    }

    @Test
    void theAgreementInForceCanBeTakenAwayAsAPack() throws Exception {
        var signer = platform.as(District.DEARBORN.signer());
        var agreement = Answers.done(signer.get("/api/v1/districts/82030/agreement"), 200);
        assertThat(agreement.at("/status")).isEqualTo("active");
        assertThat(agreement.at("/life/administrators/0/accountId")).isNotEmpty();

        var pack = Answers.done(signer.get("/api/v1/districts/82030/agreement/versions/"
                + agreement.json().path("version").asLong() + "/pack"), 200);
        try (var files = new ZipInputStream(new ByteArrayInputStream(pack.response().body()))) {
            assertThat(files.getNextEntry()).extracting(ZipEntry::getName).asString().endsWith(".pdf");
            assertThat(new String(files.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void theRouteDoesNotOpenWhatAnotherDistrictMay() throws Exception {
        var detroit = platform.as(District.DETROIT.planner());
        Answers.refused(detroit.send("POST", "/api/v1/launches",
                Json.object("district", "82030", "reference", menus.attendance())), 404, "unknown");
        var set = Answers.done(plans.make("Ours"), 201);
        Answers.refused(detroit.get("/api/v1/data-sets/" + set.at("/id")), 404, "unknown");
    }

    private Duration untilRefused(Reference reference, long since) {
        Awaitility.await("the change reaches launches")
                .atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> launches.ask(reference).status() == 409);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static void notCovered(Answer answer, String reason) {
        Answers.refused(answer, 409, "not-covered");
        assertThat(answer.at("/reason")).isEqualTo(reason);
    }

}
