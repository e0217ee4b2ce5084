package io.micip.system.portal;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Signatures;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The life of an agreement in the portal, as the district's signer and the state's see it.
@ExtendWith(OnPlatform.class)
class AgreementLifeIT {
    private static Browser browser;

    private final RunningPlatform platform;
    private final Signatures signatures;

    AgreementLifeIT(RunningPlatform platform) {
        this.platform = platform;
        this.signatures = new Signatures(platform.as(District.DETROIT.signer()), platform.as("signer.state"),
                District.DETROIT);
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

    @AfterEach
    void activeAgain() throws Exception {
        signatures.makeActive();
    }

    @Test
    void anAgreementIsRevokedSignedAgainAcknowledgedAndExtended() throws Exception {
        try (var signer = Visit.of(browser, platform, "life-signer");
                var state = Visit.of(browser, platform, "life-state")) {
            signer.signIn(District.DETROIT.signer());
            state.signIn("signer.state");
            revoke(signer);
            signAgain(signer);
            acknowledge(state);
            askForAnExtension(signer);
            grant(state);
        }
    }

    @Test
    void anExtensionIsDeclinedAndTheDistrictReadsWhy() throws Exception {
        try (var signer = Visit.of(browser, platform, "declined-signer");
                var state = Visit.of(browser, platform, "declined-state")) {
            signer.signIn(District.DETROIT.signer());
            state.signIn("signer.state");
            revoke(signer);
            signAgain(signer);
            acknowledge(state);
            askForAnExtension(signer);
            decline(state);
            readWhy(signer);
        }
    }

    private static void revoke(Visit signer) {
        signer.link("Agreement").click();
        signer.meet("Data Sharing Agreement", "agreement");
        signer.button("Revoke the agreement").click();
        assertThat(signer.page().getByText(Pattern.compile("will go dark|No data tile|may change"))
                .filter(new Locator.FilterOptions().setVisible(true)).first()).isVisible();
        signer.look("revoke-impact");
        signer.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Reason"))
                .selectOption("privacy-concern");
        signer.button("Revoke now").click();
        signer.meet("Revoked by the district", "revoked");
    }

    private static void signAgain(Visit signer) {
        assertThat(signer.heading("Sign for the district")).isVisible();
        name(signer.page().getByRole(AriaRole.MAIN));
        signer.page().getByLabel("Last day").fill(dayFromNow(signer.page(), 120));
        signer.page().getByLabel("I have read text version").press("Space");
        signer.look("sign");
        signer.exactly("Sign").click();
        assertThat(signer.page().getByText("Signed, waiting for the state")).isVisible();
        signer.look("signed");
    }

    private static void acknowledge(Visit state) {
        state.link("Agreements").click();
        state.meet("How they stand", "dashboard");
        state.button("Signed, not acknowledged").click();
        state.meet("Signed, not acknowledged", "dashboard-signed");
        state.link("Detroit Public Schools Community District").click();
        state.meet("Acknowledge for the state", "acknowledge");
        name(state.page().getByRole(AriaRole.MAIN));
        state.exactly("Acknowledge").click();
        assertThat(state.page().getByText(Pattern.compile("(119|120|121) days left")).first()).isVisible();
        state.look("acknowledged");
        state.link("Readiness checklist").click();
        state.meet("Required", "readiness");
        state.link("Agreement").first().click();
    }

    private static void askForAnExtension(Visit signer) {
        signer.page().reload();
        signer.meet("Data Sharing Agreement", "active-again");
        var request = signer.page().locator("details")
                .filter(new Locator.FilterOptions().setHasText("Ask for an extension"));
        request.locator("summary").click();
        request.getByLabel("New last day").fill(dayFromNow(signer.page(), 700));
        name(request);
        signer.button("Ask for the extension").click();
        signer.meet("An extension waits for the state’s answer", "extension-asked");
    }

    private static void grant(Visit state) {
        state.page().reload();
        state.meet("Answer the request for an extension", "extension-to-answer");
        name(state.page().getByRole(AriaRole.MAIN));
        state.exactly("Answer").click();
        state.meet("Extension granted", "extension-granted");
    }

    private static void decline(Visit state) {
        state.page().reload();
        state.meet("Answer the request for an extension", "extension-to-decline");
        state.page().getByLabel("Decline it").press("Space");
        state.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Reason"))
                .selectOption("review-open");
        name(state.page().getByRole(AriaRole.MAIN));
        state.look("extension-declining");
        state.exactly("Answer").click();
        state.meet("Extension declined", "extension-declined");
    }

    private static void readWhy(Visit signer) {
        signer.page().reload();
        signer.meet("Extension declined", "declined");
        assertThat(signer.page().getByText("A question about the agreement must be settled first.")).isVisible();
        assertThat(signer.page().getByText(Pattern.compile("(119|120|121) days left")).first()).isVisible();
    }

    private static void name(Locator form) {
        form.getByLabel("Your name").first().fill("Robin Demo");
        form.getByLabel("Your title").first().fill("Superintendent (demonstration)");
    }

    static String dayFromNow(Page page, int days) {
        return (String) page.evaluate(
                "days => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)", days);
    }
}
