package io.micip.system.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.assertj.core.api.Assertions;

import io.micip.system.running.RunningPlatform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// One person's visit to the portal. Every page met is looked at: a picture is kept, and axe must find nothing.
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String portal;
    private final Path pictures;
    private final String who;
    private int number;

    Visit(BrowserContext context, String portal, Path pictures, String who) {
        this.context = context;
        this.page = context.newPage();
        this.portal = portal;
        this.pictures = pictures;
        this.who = who;
    }

    /// @param who begins the names of its pictures
    static Visit of(Browser browser, RunningPlatform platform, String who) throws IOException {
        var pictures = platform.root().resolve(Path.of("deploy/system-tests/target/screenshots"));
        Files.createDirectories(pictures);
        return new Visit(browser.open(), platform.gateway(), pictures, who);
    }

    /// Comes to the portal, signs in at the provider, and comes back.
    void signIn(String account) {
        page.navigate(portal + "/");
        look("signed-out");
        link("Sign in").click();
        exactly("Continue as " + account).click();
        assertThat(button("Sign out everywhere")).isVisible();
    }

    Page page() {
        return page;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// A button of exactly this name.
    Locator exactly(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(Pattern name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /// The row or card of a list that has this link.
    Locator item(String linkName) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(link(linkName)));
    }

    /// Waits for a heading, then looks.
    void meet(String heading, String picture) {
        assertThat(heading(heading).first()).isVisible();
        look(picture);
    }

    /// Keeps a picture and lets axe look for what would shut people out (WCAG 2.2 A and AA, and best practices).
    void look(String picture) {
        page.getByText("Loading").first().waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        number++;
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(pictures.resolve("%s-%02d-%s.png".formatted(who, number, picture))));
        // where there is a frame, the page in it is its source's: only ours is looked at
        var framed = page.locator("iframe").count() > 0;
        var violations = new AxeBuilder(page).setLegacyMode(framed).analyze().getViolations();
        Assertions.assertThat(words(violations)).as(who + ", " + picture).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    private static String words(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + rule.getNodes()
                        .stream()
                        .map(node -> "\n    " + node.getHtml())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
