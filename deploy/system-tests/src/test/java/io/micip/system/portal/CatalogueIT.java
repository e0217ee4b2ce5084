package io.micip.system.portal;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What stands around a report in the portal: templates, the place it is compared with, how its menu has changed, and what
/// everybody may see of what is stored.
@ExtendWith(OnPlatform.class)
class CatalogueIT {
    private static Browser browser;

    private final RunningPlatform platform;

    CatalogueIT(RunningPlatform platform) {
        this.platform = platform;
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

    @Test
    void plannerBeginsWithATemplate() throws Exception {
        try (var visit = Visit.of(browser, platform, "template")) {
            visit.signIn("planner.dearborn");
            visit.link("Data set templates").click();
            visit.meet("Data set templates", "templates");
            visit.button("Use this template").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile("/data-sets/[0-9a-f-]{36}$"));
            visit.meet("Reports", "data-set");
        }
    }

    @Test
    void plannerComparesABuildingWithItsDistrict() throws Exception {
        var planner = platform.as(District.DEARBORN.planner());
        var set = Answers.done(new Plans(planner, District.DEARBORN).make("Compared"), 201);
        var report = new Menus(planner, District.DEARBORN).attendance().reportId();
        try (var visit = Visit.of(browser, platform, "compare")) {
            visit.signIn("planner.dearborn");
            var page = visit.page();
            page.navigate("%s/districts/82030/data-sets/%s/add?source=mi-school-data&report=%s".formatted(
                    platform.gateway(), set.at("/id"), report));
            var places = page.getByLabel("Location", new Page.GetByLabelOptions().setExact(true));
            var first = places.locator("option[value^='building:']").first().getAttribute("value");
            places.selectOption(first);
            page.getByLabel("Compare with").selectOption("district:82030");
            visit.look("chosen");
            visit.button("Add to the data set").click();
            assertThat(visit.heading("Reports")).isVisible();
            assertThat(page.getByText("compared with").first()).isVisible();
            visit.link("Attendance").last().click();
            assertThat(page.frameLocator("iframe").getByText("Dearborn City School District").first()).isVisible();
            visit.look("tile");
        }
    }

    @Test
    void readsHowAMenuHasChanged() throws Exception {
        try (var visit = Visit.of(browser, platform, "changes")) {
            visit.signIn("planner.dearborn");
            visit.page().navigate(platform.gateway() + "/sources/mi-school-data/changes");
            visit.meet("How the menu of MI School Data has changed", "history");
            assertThat(visit.page().getByText("The menu was read for the first time")).isVisible();
        }
    }

    @Test
    void everybodySeesWhatIsStored() throws Exception {
        try (var visit = Visit.of(browser, platform, "public")) {
            visit.page().navigate(platform.gateway() + "/about");
            visit.link("what is stored here").click();
            Awaitility.await("counted").atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(2)).until(() -> {
                visit.page().reload();
                return visit.link("signed note").count() > 0;
            });
            visit.meet("What is stored here", "attestation");
            assertThat(visit.page().getByText("no identifier of a student was found")).isVisible();
        }
    }
}
