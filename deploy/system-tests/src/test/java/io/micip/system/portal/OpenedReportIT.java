package io.micip.system.portal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
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
import io.micip.system.acts.Reference;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What an opened report can and cannot do in a real browser.
@ExtendWith(OnPlatform.class)
class OpenedReportIT {
    private static final String SOURCE = "http://127.0.0.2:9101";
    private static final Pattern SMALL_CELL = Pattern.compile("<(10|5)|>95");
    private static Browser browser;

    private final RunningPlatform platform;
    private String tile = "";

    OpenedReportIT(RunningPlatform platform) {
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

    @BeforeEach
    void addTile() throws Exception {
        var plans = new Plans(platform.as(District.DEARBORN.planner()), District.DEARBORN);
        var set = Answers.done(plans.make("Opened in a browser"), 201);
        var changed = Answers.done(plans.addTile(set, ofABuilding()), 201);
        tile = "%s/districts/82030/data-sets/%s/tiles/%s".formatted(platform.gateway(), set.at("/id"),
                changed.at("/tiles/0/id"));
    }

    @Test
    void bringsNoSecureSessionOfTheSourceAlong() throws Exception {
        try (var visit = Visit.of(browser, platform, "secure")) {
            var page = visit.page();
            page.navigate(SOURCE + "/secure");
            visit.button("Sign in to the secure view").click();
            var address = new Launches(platform, platform.as(District.DEARBORN.planner()), District.DEARBORN);
            page.navigate(address.open(address.ask(ofABuilding())).header("Location"));
            assertThat(page.getByText("Secure view.")).isVisible();
            Assertions.assertThat(page.getByRole(AriaRole.TABLE).innerText()).doesNotContainPattern(SMALL_CELL);

            visit.signIn("planner.dearborn");
            page.navigate(tile);

            var frame = page.frameLocator("iframe");
            assertThat(frame.getByText("Public view.")).isVisible();
            assertThat(frame.getByRole(AriaRole.TABLE)).containsText(SMALL_CELL);
        }
    }

    @Test
    void tellsTheSourceNothingOfTheVisitor() throws Exception {
        var asked = new CopyOnWriteArrayList<Request>();
        try (var visit = Visit.of(browser, platform, "headers")) {
            visit.signIn("planner.dearborn");
            visit.page().onRequest(request -> {
                if (request.url().startsWith(SOURCE)) {
                    asked.add(request);
                }
            });
            open(visit.page());

            Assertions.assertThat(asked).isNotEmpty().allSatisfy(request -> Assertions.assertThat(request.allHeaders())
                    .doesNotContainKeys("referer", "cookie", "authorization", "traceparent"));
        }
    }

    @Test
    void keepsTheReportInsideItsFrame() throws Exception {
        try (var visit = Visit.of(browser, platform, "sandbox")) {
            visit.signIn("planner.dearborn");
            var page = visit.page();
            var answer = page.navigate(tile);
            Assertions.assertThat(answer.headers().get("content-security-policy"))
                    .contains("frame-src 'self' " + SOURCE).contains("object-src 'none'");
            var frame = open(page);
            assertThat(page.locator("iframe")).hasAttribute("sandbox", "allow-scripts");
            assertThat(page.locator("iframe")).hasAttribute("referrerpolicy", "no-referrer");
            assertThat(page.locator("iframe")).hasAttribute("credentialless", Pattern.compile(".*"));

            Assertions.assertThat(frame.evaluate("() => window.origin")).isEqualTo("null");
            for (var attempt : List.of("() => document.cookie", "() => localStorage.length",
                    "() => window.parent.document.title", "() => { window.top.location = 'http://127.0.0.2:9101/' }")) {
                Assertions.assertThatThrownBy(() -> frame.evaluate(attempt)).as(attempt)
                        .isInstanceOf(PlaywrightException.class).hasMessageContaining("SecurityError");
            }
            Assertions.assertThat(frame.evaluate("() => window.open('http://127.0.0.2:9101/')")).isNull();
            assertThat(page).hasURL(tile);
        }
    }

    @Test
    void opensInAWindowOfItsOwnWhereTheSourceRefusesFraming() throws Exception {
        try (var visit = Visit.of(browser, platform, "window")) {
            visit.signIn("planner.dearborn");
            var page = visit.page();
            page.route("**/api/v1/launches", OpenedReportIT::refuseFraming);
            page.navigate(tile);
            visit.meet("This report opens in a window of its own", "no-frame");
            Assertions.assertThat(page.locator("iframe").count()).isZero();

            var window = page.context().waitForPage(() -> visit.link("Open the report (new tab)").click());

            assertThat(window.getByRole(AriaRole.HEADING).first()).isVisible();
            Assertions.assertThat(window.url()).startsWith(SOURCE);
            Assertions.assertThat(window.evaluate("() => window.opener === null && document.referrer === ''"))
                    .isEqualTo(true);
        }
    }

    private Frame open(Page page) {
        page.navigate(tile);
        assertThat(page.frameLocator("iframe").getByText("Public view.")).isVisible();
        return page.frames().stream().filter(frame -> frame.url().startsWith(SOURCE)).findFirst().orElseThrow();
    }

    private static void refuseFraming(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer)
                .setBody(answer.text().replace("\"allowed\":true", "\"allowed\":false")));
    }

    /// A view with small cells.
    private Reference ofABuilding() throws Exception {
        return new Menus(platform.as(District.DEARBORN.planner()), District.DEARBORN).attendanceOf("90001");
    }
}
