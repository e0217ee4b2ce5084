package io.micip.system.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
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
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

/// A front end of another origin, with access tokens of its own, in a real browser: the one in miniature that `deploy/up`
/// serves and docs/front-ends.md explains.
@ExtendWith(OnPlatform.class)
class FrontEndIT {
    private static final String FRONT_END = "http://127.0.0.1:8999";
    private static final String SOURCES = "http://127.0.0.2:";
    private static final int SOMEWHERE_ELSE = 8998;
    private static final String HUB_ATTENDANCE = "Chronic Absence to Date";
    private static Browser browser;

    private final RunningPlatform platform;
    private final ScheduleA scheduleA;
    private final Menus menus;
    private final Launches launches;
    private String tile = "";

    FrontEndIT(RunningPlatform platform) {
        this.platform = platform;
        var planner = platform.as(District.DEARBORN.planner());
        this.scheduleA = new ScheduleA(platform.as(District.DEARBORN.signer()), District.DEARBORN);
        this.menus = new Menus(planner, District.DEARBORN);
        this.launches = new Launches(platform, planner, District.DEARBORN);
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
        listAttendance();
        var plans = new Plans(platform.as(District.DEARBORN.planner()), District.DEARBORN);
        Awaitility.await("the view is covered").atMost(Duration.ofSeconds(15)).until(() -> launches.ask(hub()).ok());
        var set = Answers.done(plans.make("Opened by a front end"), 201);
        tile = Answers.done(plans.addTile(set, hub()), 201).at("/tiles/0/id");
    }

    @AfterEach
    void listAttendance() throws Exception {
        Answers.done(scheduleA.list("attendance"), 200);
    }

    @Test
    void showsTheReportInAFrameThatCanDoLittle() throws Exception {
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            signIn(page);
            button(page).click();

            seen(heard, () -> assertThat(page.frameLocator("iframe").getByText("Public view.")).isVisible());
            assertThat(page.locator("iframe")).hasAttribute("sandbox", "allow-scripts");
            Assertions.assertThat(page.evaluate("() => document.querySelector('iframe').credentialless"))
                    .isEqualTo(true);
        }
    }

    @Test
    void closesTheFrameWhenItsCoverageEnds() throws Exception {
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            signIn(page);
            button(page).click();
            seen(heard, () -> assertThat(page.frameLocator("iframe").getByText("Public view.")).isVisible());

            Answers.done(scheduleA.remove("attendance"), 200);

            seen(heard, () -> assertThat(page.getByRole(AriaRole.STATUS)).containsText("The report was closed."));
            assertThat(page.locator("iframe")).hasCount(0);
        }
    }

    @Test
    void saysWhyALaunchIsRefused() throws Exception {
        Answers.done(scheduleA.remove("attendance"), 200);
        awaitRefused();
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            signIn(page);
            button(page).click();

            seen(heard, () -> assertThat(page.getByRole(AriaRole.STATUS)).containsText("Schedule A"));
            assertThat(page.locator("iframe")).hasCount(0);
        }
    }

    /// Between asking for a launch and coming for it, attendance is taken out of Schedule A.
    @Test
    void saysInTheFrameWhyItStaysClosed() throws Exception {
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            signIn(page);
            page.route("**/api/v1/launches", this::answerWhenCoverageHasEnded);
            page.route("**/api/v1/coverage-checks", FrontEndIT::sayStillCovered);
            button(page).click();

            var frame = page.frameLocator("iframe");
            seen(heard, () -> assertThat(frame.getByRole(AriaRole.HEADING).first()).isVisible());
            assertThat(frame.getByText("Schedule A").first()).isVisible();
            assertThat(frame.getByText("category-not-listed")).isVisible();
        }
    }

    @Test
    void showsNothingToAPageThatIsNotRegistered() throws Exception {
        var href = platform.gateway() + Answers.done(launches.ask(hub()), 201).at("/href");
        var elsewhere = serve(
                "<!doctype html><title>Elsewhere</title><iframe sandbox='allow-scripts' src='%s'></iframe>"
                        .formatted(href));
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            page.navigate("http://127.0.0.1:" + SOMEWHERE_ELSE + "/");

            Awaitility.await("the browser refuses").atMost(Duration.ofSeconds(10)).pollInSameThread().until(() -> {
                page.waitForTimeout(100);
                return heard.toString().contains("frame-ancestors");
            });
            Assertions.assertThat(heard.toString()).doesNotContain(SOURCES);
            var asking = "token => fetch('%s/api/v1/launches', {method: 'POST', body: '{}', headers: {Authorization: token}})"
                    .formatted(platform.gateway());
            Assertions.assertThatThrownBy(() -> page.evaluate(asking, "Bearer "
                    + platform.as(District.DEARBORN.planner()).token())).hasMessageContaining("Failed to fetch");
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void opensInATabOfItsOwnWhereTheSourceRefusesFraming() throws Exception {
        try (var window = browser.open()) {
            var page = window.newPage();
            var heard = Overheard.at(page);
            signIn(page);
            page.route("**/api/v1/launches", FrontEndIT::refuseFraming);
            button(page).click();
            var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the report (new tab)"));
            seen(heard, () -> assertThat(link).isVisible());

            var tab = window.waitForPage(link::click);

            assertThat(tab.getByRole(AriaRole.HEADING).first()).isVisible();
            Assertions.assertThat(tab.url()).startsWith(SOURCES);
            Assertions.assertThat(tab.evaluate("() => window.opener === null && document.referrer === ''"))
                    .isEqualTo(true);
        }
    }

    /// What the console and the network said belongs to the message of what was not seen.
    private static void seen(Overheard heard, Runnable look) {
        Assertions.assertThatCode(look::run).as(heard::toString).doesNotThrowAnyException();
    }

    private void answerWhenCoverageHasEnded(Route route) {
        try {
            var answer = route.fetch();
            Answers.done(scheduleA.remove("attendance"), 200);
            awaitRefused();
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sayStillCovered(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setHeaders(Map.of("Access-Control-Allow-Origin", FRONT_END))
                .setBody("{\"results\": [{\"permitted\": true}]}"));
    }

    private static void refuseFraming(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer)
                .setBody(answer.text().replace("\"allowed\":true", "\"allowed\":false")));
    }

    private void awaitRefused() {
        Awaitility.await("launches are refused").atMost(Duration.ofSeconds(15))
                .until(() -> launches.ask(hub()).status() == 409);
    }

    private static HttpServer serve(String page) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", SOMEWHERE_ELSE), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = page.getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    private Locator button(Page page) {
        return page.locator("[data-tile='%s']".formatted(tile));
    }

    private void signIn(Page page) {
        page.navigate(FRONT_END + "/");
        named(page, "Sign in").click();
        named(page, "Continue as planner.dearborn").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Signed in for Dearborn");
    }

    private static Locator named(Page page, String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
    }

    private Reference hub() throws Exception {
        return menus.hubView(HUB_ATTENDANCE);
    }
}
