package io.micip.system.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.FrontEnd;
import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The state publishes the next agreement text in the portal; every open district is offered it, and what is in force
/// stays.
@ExtendWith(OnPlatform.class)
class NextTextIT {
    private static final String CURRENT = "/api/v1/agreement-texts/current";
    private static final String WORDS = """
            # Data Sharing Agreement (text of a test)

            The District and the Department agree that reports are shown as Schedule A says. This is text version %d.
            """;
    private static Browser browser;

    private final RunningPlatform platform;
    private final FrontEnd state;

    NextTextIT(RunningPlatform platform) {
        this.platform = platform;
        this.state = platform.as("signer.state");
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
    void aNewTextIsOfferedToEveryOpenDistrictAndEndsNothing() throws Exception {
        var before = Answers.done(state.get(CURRENT), 200);
        var next = before.json().path("version").asInt() + 1;
        try (var visit = Visit.of(browser, platform, "next-text-state")) {
            visit.signIn("signer.state");
            visit.page().navigate(platform.gateway() + "/agreements/text");
            visit.meet("Publish the next text", "text");
            text(visit.page(), WORDS.formatted(next));
            visit.button("Publish version " + next).click();
            assertThat(visit.page().getByText("Text version " + next).first()).isVisible();
            assertThat(visit.button("Publish version " + (next + 1))).isVisible();
            visit.look("published");
        }

        var open = openDistricts();
        Awaitility.await("every open district is offered text version " + next).atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(3)).until(() -> isOffered(open, next));
        try (var visit = Visit.of(browser, platform, "next-text-signer")) {
            visit.signIn(District.DEARBORN.signer());
            visit.page().navigate(platform.gateway() + "/districts/82030/agreement");
            visit.meet("Data Sharing Agreement", "agreement");
            assertThat(visit.page().getByText("Sign the new text").first()).isVisible();
            assertThat(visit.page().getByText("Active", new Page.GetByTextOptions().setExact(true)).first())
                    .isVisible();
        }
    }

    private static void text(Page page, String body) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true)).fill(body);
    }

    private List<String> openDistricts() throws Exception {
        var open = new ArrayList<String>();
        var page = Answers.done(state.get("/api/v1/districts?limit=200"), 200);
        while (true) {
            page.json().path("items").forEach(district -> {
                if (district.path("state").asString().equals("open")) {
                    open.add(district.path("code").asString());
                }
            });
            if (page.at("/next").isEmpty()) {
                return open;
            }
            page = Answers.done(state.get("/api/v1/districts?limit=200&cursor=" + page.at("/next")), 200);
        }
    }

    private boolean isOffered(List<String> districts, int version) throws Exception {
        for (var district : districts) {
            var agreement = Answers.done(state.get("/api/v1/districts/" + district + "/agreement"), 200);
            if (agreement.json().at("/life/offered/version").asInt() != version) {
                return false;
            }
        }
        return true;
    }
}
