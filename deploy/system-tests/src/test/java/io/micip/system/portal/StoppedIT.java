package io.micip.system.portal;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
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
import io.micip.system.acts.Holds;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Reference;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Stopping the showing of data in the portal, as the district's signer, the state's and an operator do, and what a
/// consultant sees of it.
@ExtendWith(OnPlatform.class)
class StoppedIT {
    private static final String BY_DISTRICT = "Stopped by the district";
    private static final String BY_STATE = "Stopped by the Michigan Department of Education";
    private static final String BY_OPERATORS = "Stopped by the platform’s operators";
    private static final List<String> STOPS = List.of(BY_DISTRICT, BY_STATE, BY_OPERATORS);
    private static final String REASON = "While the board decides.";
    private static Browser browser;

    private final RunningPlatform platform;
    private final Holds holds;
    private final Launches launches;
    private final Menus menus;

    StoppedIT(RunningPlatform platform) {
        var planner = platform.as(District.DETROIT.planner());
        this.platform = platform;
        this.holds = new Holds(platform, District.DETROIT);
        this.launches = new Launches(platform, planner, District.DETROIT);
        this.menus = new Menus(planner, District.DETROIT);
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
    void liftAll() throws Exception {
        for (var side : Holds.Side.values()) {
            Answers.done(holds.lift(side), 200);
        }
    }

    @Test
    void eachOfThreeStopsAndLiftsItsOwnAndAllMustLift() throws Exception {
        try (var signer = at("stop-signer", District.DETROIT.signer());
                var state = at("stop-state", "signer.state");
                var operator = at("stop-operator", "operator")) {
            stop(signer, BY_DISTRICT);
            awaitReason("suspended-by-district");
            meetOnly(state, BY_DISTRICT);
            stop(state, BY_STATE);
            stop(operator, BY_OPERATORS);

            lift(signer, BY_DISTRICT);
            awaitReason("suspended-by-state");
            lift(operator, BY_OPERATORS);
            awaitReason("suspended-by-state");
            lift(state, BY_STATE);
            var report = report();
            Awaitility.await("a report opens").atMost(Duration.ofSeconds(15)).until(() -> launches.ask(report).ok());
        }
    }

    @Test
    void aConsultantSeesWhoStoppedAndNeitherReasonNorName() throws Exception {
        try (var signer = at("stop-signer-consulted", District.DETROIT.signer());
                var consultant = at("stop-consultant", "consultant.wayne")) {
            stop(signer, BY_DISTRICT);
            assertThat(signer.page().getByText("Reason: " + REASON)).isVisible();

            consultant.page().reload();
            consultant.meet(BY_DISTRICT, "stopped");
            assertThat(consultant.page().getByText("Active, but stopped")).isVisible();
            assertThat(consultant.page().getByText("Superintendent (demonstration)").first()).isVisible();
            assertThat(consultant.page().getByText(REASON)).hasCount(0);
            assertThat(consultant.page().getByText("Robin Demo")).hasCount(0);
            assertThat(consultant.button("Lift the stop")).hasCount(0);
            assertThat(consultant.link("All versions, to keep and to check")).hasCount(0);
        }
    }

    private Visit at(String who, String account) throws Exception {
        var visit = Visit.of(browser, platform, who);
        visit.signIn(account);
        visit.page().navigate(platform.gateway() + "/districts/82015/agreement");
        visit.meet("Data Sharing Agreement", "agreement");
        return visit;
    }

    /// On the page as it is now: others have changed the agreement since it was opened.
    private static void stop(Visit visit, String heading) {
        visit.page().reload();
        visit.button("Stop showing data").click();
        var form = visit.page().locator("form").filter(new Locator.FilterOptions().setHas(visit.exactly("Stop now")));
        form.getByLabel("Reason").fill(REASON);
        nameWhereAsked(form);
        visit.look("stop");
        visit.exactly("Stop now").click();
        visit.meet(heading, "stopped");
        assertThat(visit.exactly("Lift the stop")).isVisible();
    }

    /// Who has not signed the agreement is asked who that is.
    private static void nameWhereAsked(Locator form) {
        if (form.getByLabel("Your name").count() > 0) {
            form.getByLabel("Your name").fill("Kim Demo");
            form.getByLabel("Your title").fill("Operator (demonstration)");
        }
    }

    private static void lift(Visit visit, String heading) {
        visit.page().reload();
        visit.exactly("Lift the stop").click();
        assertThat(visit.button("Stop showing data")).isVisible();
        assertThat(visit.heading(heading)).hasCount(0);
        visit.look("lifted");
    }

    /// This stop alone, and no button to lift it.
    private static void meetOnly(Visit visit, String heading) {
        visit.page().reload();
        visit.meet(heading, "stopped-by-another");
        STOPS.stream().filter(other -> !other.equals(heading))
                .forEach(other -> assertThat(visit.heading(other)).hasCount(0));
        assertThat(visit.page().getByText(Pattern.compile("Reason: " + REASON))
                .filter(new Locator.FilterOptions().setVisible(true))).isVisible();
        assertThat(visit.exactly("Lift the stop")).hasCount(0);
    }

    private void awaitReason(String reason) throws Exception {
        var report = report();
        Awaitility.await("refused, " + reason).atMost(Duration.ofSeconds(10))
                .until(() -> launches.ask(report).at("/reason").equals(reason));
    }

    private Reference report() throws Exception {
        return menus.attendance();
    }
}
