package io.micip.system.portal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.OnPlatform;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Two people of the state set a legal hold on a district's records, and two lift it.
@ExtendWith(OnPlatform.class)
class LegalHoldIT {
    private static final String PAGE = "Retention and legal holds";
    private static Browser browser;

    private final RunningPlatform platform;

    LegalHoldIT(RunningPlatform platform) {
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
    void twoPeopleSetAHoldAndTwoLiftIt() throws Exception {
        try (var first = atHolds("auditor", "hold-first"); var second = atHolds("signer.state", "hold-second")) {
            first.page().getByLabel("District code").fill("25010");
            first.button("Set the hold").click();
            assertThat(first.page().getByText("In force, waits for a second person")).isVisible();
            assertThat(first.button("Confirm the hold")).isHidden();

            step(second, "Confirm the hold", "In force");
            second.look("in-force");
            step(second, "Ask to lift it", "In force, lifting waits for a second person");
            step(first, "Confirm that it is lifted", "Lifted");
            first.look("lifted");
        }
    }

    private Visit atHolds(String account, String pictures) throws Exception {
        var visit = Visit.of(browser, platform, pictures);
        visit.signIn(account);
        visit.link(PAGE).click();
        visit.meet(PAGE, "holds");
        return visit;
    }

    private static void step(Visit visit, String action, String then) {
        visit.page().reload();
        visit.button(action).click();
        assertThat(visit.exactly(action)).isHidden();
        assertThat(visit.page().locator(".tag").getByText(then)).isVisible();
    }
}
