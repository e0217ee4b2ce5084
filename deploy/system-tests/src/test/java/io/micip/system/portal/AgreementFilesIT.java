package io.micip.system.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

/// What a signer takes away from the portal and brings back: versions of the agreement, Schedule A; what was decided then;
/// references that are purged.
@ExtendWith(OnPlatform.class)
class AgreementFilesIT {
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static Browser browser;

    private final RunningPlatform platform;
    private final ScheduleA scheduleA;

    AgreementFilesIT(RunningPlatform platform) {
        this.platform = platform;
        this.scheduleA = new ScheduleA(platform.as(District.DETROIT.signer()), District.DETROIT);
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
    @AfterEach
    void attendanceIsListed() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
    }

    /// Of Detroit, whose Schedule A the runs with faults change a thousand times.
    @Test
    void signerTakesAVersionAwayAndChecksTheCopy() throws Exception {
        try (var visit = atAgreement("versions")) {
            visit.link("All versions, to keep and to check").click();
            visit.meet("All versions of the agreement", "versions");
            var pdf = saved(visit, "PDF of version");
            var seal = saved(visit, "Seal of version");
            Assertions.assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, UTF_8)).isEqualTo("%PDF-");
            Assertions.assertThat(saved(visit, "JSON of version").suggestedFilename()).endsWith(".json");

            check(visit, Files.readAllBytes(pdf.path()), seal.path());
            visit.meet("This is the file that was given out", "copy-authentic");
            check(visit, "Not it.".getBytes(UTF_8), seal.path());
            visit.meet("This is not what was given out", "copy-not-authentic");
        }
    }

    private static Download saved(Visit visit, String button) {
        return visit.page().waitForDownload(() -> visit.button(button).first().click());
    }

    private static void check(Visit visit, byte[] file, Path seal) {
        visit.page().getByLabel("The PDF or JSON file")
                .setInputFiles(new FilePayload("agreement.pdf", "application/pdf", file));
        visit.page().getByLabel("Its seal").setInputFiles(seal);
        visit.exactly("Check").click();
    }

    @Test
    void signerChangesScheduleAByItsOwnFile() throws Exception {
        try (var visit = atAgreement("file")) {
            visit.link("Schedule A").first().click();
            visit.meet("Schedule A", "schedule-a");
            var csv = Files.readString(saved(visit, "Download as CSV").path());

            bring(visit, csv);
            visit.meet("The file changes nothing", "nothing-changes");
            send(visit, csv.replaceFirst("(?m)^Attendance,", "Shoes,"));
            assertThat(visit.page().getByText(Pattern.compile("line \\d+, Category of Data: expected")).first())
                    .isVisible();
            visit.look("mistakes");
            send(visit, csv.replaceAll("(?m)^(Attendance,[^,]*),X,", "$1,,"));
            visit.meet("Review before saving", "review");
            visit.button("Save as version").click();
            assertThat(visit.heading(Pattern.compile("Schedule A is now version"))).isVisible();
        }
    }

    private static void bring(Visit visit, String csv) {
        visit.button("Change it by a file").click();
        send(visit, csv);
    }

    private static void send(Visit visit, String csv) {
        visit.page().getByLabel("CSV or JSON file")
                .setInputFiles(new FilePayload("schedule-a.csv", "text/csv", csv.getBytes(UTF_8)));
        visit.button("Read the file").click();
    }

    @Test
    void aReaderAsksHowItWasThen() throws Exception {
        try (var visit = Visit.of(browser, platform, "then")) {
            visit.signIn("reviewer.state");
            visit.page().navigate(platform.gateway() + "/districts/82015/agreement");
            visit.link("As it was then").click();
            visit.meet("As it was then", "as-it-was");
            visit.page().getByLabel("Day").fill(AgreementLifeIT.dayFromNow(visit.page(), -3000));
            visit.page().getByLabel("Kind of data").selectOption("attendance");
            visit.button("Decide as it was then").click();
            visit.meet("Not permitted", "as-it-was-decided");
        }
    }

    @Test
    void signerPurgesWhatWasListed() throws Exception {
        var menus = new Menus(platform.as(District.DETROIT.planner()), District.DETROIT);
        var plans = new Plans(platform.as(District.DETROIT.planner()), District.DETROIT);
        var set = Answers.done(plans.make("To be purged in the portal"), 201);
        Awaitility.await("the report is covered").atMost(Duration.ofSeconds(10)).until(
                () -> menus.report("data-hub", HUB_ATTENDANCE).path("coverage").path("permitted").asBoolean(false));
        Answers.done(plans.addTile(set, menus.hubView(HUB_ATTENDANCE)), 201);
        try (var visit = atAgreement("purge")) {
            visit.link("Purge references").click();
            visit.meet("Purge references", "purge");
            visit.page().getByLabel("Source").selectOption("data-hub");
            visit.page().getByLabel("School year").selectOption("2025");
            visit.button("List what would go").click();
            assertThat(visit.link("To be purged in the portal").first()).isVisible();
            visit.look("purge-listed");
            visit.page().getByLabel("I have looked at the list").press("Space");
            visit.button("Purge").click();
            assertThat(visit.heading(Pattern.compile("purged from"))).isVisible();
            visit.look("purged");
        }
    }

    private Visit atAgreement(String who) throws Exception {
        var visit = Visit.of(browser, platform, who);
        visit.signIn(District.DETROIT.signer());
        visit.link("Agreement").click();
        visit.meet("Data Sharing Agreement", "agreement");
        return visit;
    }
}
