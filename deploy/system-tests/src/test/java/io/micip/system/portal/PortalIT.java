package io.micip.system.portal;

import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Steps 2 to 5 of the story in the portal: planner, signer, auditor.
@ExtendWith(OnPlatform.class)
class PortalIT {
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static Browser browser;

    private final RunningPlatform platform;
    private final ScheduleA scheduleA;

    PortalIT(RunningPlatform platform) {
        this.platform = platform;
        this.scheduleA = new ScheduleA(platform.as(District.DEARBORN.signer()), District.DEARBORN);
    }

    @BeforeAll
    static void openBrowser() {
        browser = Browser.orSkip();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void attendanceIsListed() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
    }

    @Test
    void plannerMakesADataSetAddsReportsAndOpensOne() throws Exception {
        try (var visit = visit("planner")) {
            visit.signIn("planner.dearborn");
            visit.meet("Data sets", "data-sets");
            visit.link("New data set").click();
            visit.meet("New data set", "new-data-set");
            var page = visit.page();
            page.getByLabel("Title").fill("Attendance");
            page.getByLabel("Guiding question").fill("Which of our buildings lose the most school days?");
            page.getByLabel("Non-academic").press("Space");
            visit.button("Make data set").click();
            visit.meet("Attendance", "data-set-empty");

            addAttendance(visit);
            openTile(visit);
            notCoveredInTheHub(visit);
        }
    }

    private void addAttendance(Visit visit) {
        var page = visit.page();
        visit.link("Add a report").first().click();
        visit.meet("Or walk the menu of a source", "sources");
        findAcrossSources(visit);
        visit.link("MI School Data").click();
        visit.meet("Menu of MI School Data", "menu");
        assertThat(visit.link("Dashboards & Education Focus Areas")).isVisible();
        visit.link("K-12").click();
        visit.meet("K-12", "menu-k12");
        visit.link("Attendance").last().click();
        visit.meet("Attendance", "menu-attendance");
        visit.item("Attendance").filter(new Locator.FilterOptions().setHasText("Covered"))
                .getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByLabel("Location")).isVisible();
        visit.look("report-values");
        page.getByLabel("Location").selectOption("district:82030");
        page.getByLabel("School year").selectOption("2025");
        page.getByLabel("Trend").press("Space");
        visit.button("Add to the data set").click();
        assertThat(visit.heading("Reports")).isVisible();
        visit.look("data-set-with-tile");
    }

    private void findAcrossSources(Visit visit) {
        var page = visit.page();
        page.getByLabel("Words").fill("lunch menu");
        visit.button("Find reports").click();
        visit.meet("No report found", "none-found");
        page.getByLabel("Words").fill("absence");
        page.getByLabel("Kind of data").selectOption("attendance");
        visit.button("Find reports").click();
        assertThat(visit.link(HUB_ATTENDANCE)).isVisible();
        visit.look("found");
        visit.link("Clear and choose a source").click();
        visit.meet("Or walk the menu of a source", "sources-again");
    }

    private void openTile(Visit visit) {
        var page = visit.page();
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions()
                .setName("Attendance").setLevel(3)).getByRole(AriaRole.LINK).click();
        var frame = page.frameLocator("iframe");
        assertThat(frame.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(frame.getByText(Pattern.compile("demonstration", Pattern.CASE_INSENSITIVE)).first()).isVisible();
        assertThat(page.locator("iframe")).hasAttribute("sandbox", Pattern.compile("allow-scripts"));
        assertThat(visit.button("Open again")).isVisible();
        visit.look("tile");
        visit.button("Open again").click();
        assertThat(frame.getByRole(AriaRole.HEADING).first()).isVisible();
        visit.link("Back to the data set").click();
    }

    private void notCoveredInTheHub(Visit visit) {
        visit.link("Add a report").first().click();
        visit.link("Michigan Data Hub").click();
        visit.meet("Menu of Michigan Data Hub", "hub-menu");
        visit.link("Behavior").click();
        visit.meet("Behavior", "hub-not-covered");
        var report = visit.item("Discipline Referrals by Month");
        assertThat(report).containsText("Not covered");
        assertThat(report).containsText("Schedule A");
        visit.link("Discipline Referrals by Month").click();
        visit.meet("This report is not covered", "report-not-covered");
    }

    @Test
    void signerTakesAttendanceOutAndTheOpenTileCloses() throws Exception {
        var plans = new Plans(platform.as(District.DEARBORN.planner()), District.DEARBORN);
        var menus = new Menus(platform.as(District.DEARBORN.planner()), District.DEARBORN);
        var set = Answers.done(plans.make("Shown until it is not"), 201);
        Awaitility.await().atMost(Duration.ofSeconds(15))
                .until(() -> new Launches(platform, platform.as(District.DEARBORN.planner()), District.DEARBORN)
                        .ask(menus.hubView(HUB_ATTENDANCE)).ok());
        var tile = Answers.done(plans.addTile(set, menus.hubView(HUB_ATTENDANCE)), 201).at("/tiles/0/id");
        try (var planner = visit("watcher"); var signer = visit("signer")) {
            planner.signIn("planner.dearborn");
            planner.page()
                    .navigate(platform.gateway() + "/districts/82030/data-sets/" + set.at("/id") + "/tiles/" + tile);
            assertThat(planner.page().frameLocator("iframe").getByRole(AriaRole.HEADING).first()).isVisible();

            signer.signIn("signer.dearborn");
            takeAttendanceOut(signer);

            assertThat(planner.heading("The report was closed: no longer covered")).isVisible();
            planner.look("tile-closed");
            planner.button("Open again").click();
            planner.meet("Not covered", "tile-refused");
        }
    }

    private void takeAttendanceOut(Visit signer) {
        signer.link("Schedule A").click();
        signer.meet("Schedule A", "schedule-a");
        signer.button("Change Schedule A").click();
        signer.meet("Change Schedule A", "schedule-a-change");
        var lines = signer.button("Remove the line Michigan Data Hub, Attendance");
        while (lines.count() > 0) {
            lines.first().click();
        }
        signer.button("Review the change").click();
        signer.meet("Review before saving", "schedule-a-review");
        signer.button("Save as version").click();
        assertThat(signer.heading(Pattern.compile("Schedule A is now version"))).isVisible();
        signer.look("schedule-a-saved");
        signer.link("Agreement").click();
        signer.meet("Data Sharing Agreement", "agreement");
    }

    @Test
    void auditorFindsEntriesAndTakesAProof() throws Exception {
        try (var visit = visit("auditor")) {
            visit.signIn("auditor");
            visit.look("districts");
            visit.link("Audit log").click();
            visit.meet("Records, newest first", "audit");
            var page = visit.page();
            page.getByLabel("District code").fill("82030");
            page.getByLabel("What happened").selectOption("io.micip.plan.data-set-made.v1");
            visit.button("Search").click();
            assertThat(page).hasURL(Pattern.compile("district=82030"));
            var entry = page.getByRole(AriaRole.TABLE)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                            .setName("Data set made"));
            assertThat(entry.first()).isVisible();
            visit.look("audit-filtered");
            page.getByLabel("Count by").selectOption("role");
            assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Records by role"))
                    .getByRole(AriaRole.ROWHEADER).first()).hasText("Planner");
            visit.look("audit-counted");
            var pack = page.waitForDownload(() -> visit.button("Evidence pack").click());
            Assertions.assertThat(Files.readAllBytes(pack.path())).startsWith('P', 'K');
            entry.first().click();
            visit.meet("Data set made", "entry");
            var proof = page.waitForDownload(() -> visit.button("Download the proof").click());
            Assertions.assertThat(Files.readString(proof.path()))
                    .startsWith("c2sp.org/tlog-proof@v1");
            assertThat(page.getByText("Saved as")).isVisible();
            visit.look("entry-proof");
        }
    }

    @Test
    void auditorSavesASearchAndWatchesIt() throws Exception {
        try (var visit = visit("auditor-live")) {
            visit.signIn("auditor");
            visit.link("Audit log").click();
            var page = visit.page();
            page.getByLabel("What happened").selectOption("io.micip.audit.records-read.v1");
            visit.exactly("Search").click();
            visit.exactly("Save this search").click();
            page.getByLabel("Name of this search").fill("Who searched");
            visit.exactly("Save").click();
            assertThat(visit.exactly("Who searched")).isVisible();
            page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Live")).click();
            assertThat(page.getByText(Pattern.compile("^Watching: "))).isVisible();
            Answers.done(platform.as("auditor").get("/api/v1/records?district=82030&type=live-in-the-portal"), 200);
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("New records"))
                    .getByRole(AriaRole.LINK).first()).hasText("Records read");
            visit.look("audit-live");
            visit.exactly("Delete Who searched").click();
            assertThat(visit.heading("Deleted: Who searched")).isVisible();
            visit.look("audit-deleted");
        }
    }

    @Test
    void theDistrictSeesWhoLookedAndSignsOutEverywhere() throws Exception {
        Answers.done(platform.as("auditor").get("/api/v1/records?district=82030&limit=1"), 200);
        try (var visit = visit("district")) {
            visit.signIn("planner.dearborn");
            visit.link("Who looked").click();
            visit.meet("Who looked at our records", "readers");
            visit.link("The four promises").click();
            assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
            visit.look("about");
            visit.button("Sign out everywhere").click();
            assertThat(visit.page()).not().hasURL(Pattern.compile("/about"));
            visit.page().navigate(platform.gateway() + "/districts/82030/data-sets");
            assertThat(visit.link("Sign in")).isVisible();
            visit.look("signed-out-again");
        }
    }

    private Visit visit(String who) throws Exception {
        return Visit.of(browser, platform, who);
    }
}
