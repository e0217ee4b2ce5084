package io.micip.system.portal;

import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.OnPlatform;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

/// A FOIA coordinator takes a request, searches the whole running platform, certifies, answers and erases; and another looks at
/// a request for a name that is here.
@ExtendWith(OnPlatform.class)
class FoiaDeskIT {
    private static final double SEARCH_MILLIS = 90_000;

    private static Browser browser;

    private final RunningPlatform platform;

    FoiaDeskIT(RunningPlatform platform) {
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
    void coordinatorCertifiesThatNoRecordExists() throws Exception {
        try (var visit = atDesk("foia", "foia")) {
            enter(visit, "Quillon Zzyxworth");
            visit.look("request");
            extend(visit);
            search(visit, visit.heading("Nothing was found"));
            visit.meet("Nothing was found", "nothing-found");
            sign(visit, "Issue the certificate");
            assertThat(visit.heading("It is certified that no record exists")).isVisible();
            visit.look("certified");

            var pdf = saved(visit, "Certificate as PDF");
            var json = saved(visit, "Certificate as JSON");
            Assertions.assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, UTF_8)).isEqualTo("%PDF-");
            Assertions.assertThat(Files.readString(json.path())).contains("Quillon Zzyxworth", "c2sp.org/tlog-proof@v1",
                    "gateway");
            Files.copy(pdf.path(), platform.root().resolve("deploy/system-tests/target/screenshots/certificate.pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.copy(json.path(), platform.root().resolve("deploy/system-tests/target/screenshots/certificate.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            visit.page().getByLabel("Denied: no record exists, as certified").press("Space");
            sign(visit, "Answer");
            visit.meet("The answer", "answered");
            visit.button("Erase for good").click();
            assertThat(visit.page().getByText("The names were erased.")).isVisible();
            visit.look("erased");
        }
    }

    @Test
    void districtsCoordinatorLearnsWhereANameStands() throws Exception {
        try (var visit = atDesk("foia.dearborn", "foia-district")) {
            enter(visit, "Dearborn City School District");
            search(visit, visit.page().getByText("No certificate can be issued."));
            visit.look("found");
            assertThat(visit.button("Issue the certificate")).isHidden();
        }
    }

    @Test
    void nothingWasEverDisclosed() throws Exception {
        try (var visit = Visit.of(browser, platform, "disclosures")) {
            visit.signIn("foia");
            visit.link("Record of disclosures").first().click();
            visit.meet("Nothing was ever disclosed", "empty");
        }
    }

    private Visit atDesk(String account, String pictures) throws Exception {
        var visit = Visit.of(browser, platform, pictures);
        visit.signIn(account);
        visit.link("Requests").click();
        visit.meet("Requests for records", "desk");
        return visit;
    }

    private static void enter(Visit visit, String name) {
        visit.link("Enter a request").click();
        visit.meet("Enter a request", "new");
        var yesterday = AgreementLifeIT.dayFromNow(visit.page(), -1);
        visit.page().getByLabel("Day it came").fill(yesterday);
        visit.page().getByLabel("Time it came").fill("00:01");
        visit.page().getByLabel("Name it asks for").fill(name);
        visit.button("Enter the request").click();
        assertThat(visit.heading(name)).isVisible();
    }

    private static void extend(Visit visit) {
        visit.page().getByLabel("Reason").selectOption("many-records");
        visit.exactly("Extend").click();
        assertThat(visit.page().getByText("By 10 business days.")).isVisible();
    }

    /// Everything that is stored is read, which takes its time: without the page, which is loaded anew meanwhile.
    private static void search(Visit visit, Locator result) {
        var asked = visit.page().waitForResponse(
                answer -> answer.request().method().equals("POST") && answer.url().endsWith("/searches"),
                () -> visit.button("Search now").click());
        Assertions.assertThat(asked.status()).isEqualTo(202);
        visit.page().reload();
        assertThat(result).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SEARCH_MILLIS));
    }

    private static void sign(Visit visit, String action) {
        var form = visit.page().locator("form").filter(new Locator.FilterOptions().setHas(visit.exactly(action)));
        form.getByLabel("Your name").fill("Robin Demo");
        form.getByLabel("Your title").fill("FOIA Coordinator");
        visit.exactly(action).click();
    }

    private static Download saved(Visit visit, String button) {
        return visit.page().waitForDownload(() -> visit.button(button).click());
    }
}
