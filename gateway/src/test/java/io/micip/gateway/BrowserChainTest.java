package io.micip.gateway;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserChainTest {
    private static final String PATH = "/api/v1/data-sets";

    private final RunningGateway gateway = RunningGateway.shared();
    private final TestClient browser = gateway.client();

    @Test
    void signsInWithCodeAndPkceAndReturnsToThePage() {
        var toProvider = TestClient.location(browser.get("/oauth2/authorization/micip"));
        assertThat(toProvider).contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");

        var back = browser.signIn("?to=/data-sets/7");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(TestClient.location(back)).endsWith("/data-sets/7");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("MICIP_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void returnsToNoOtherHost() {
        assertThat(TestClient.location(browser.signIn("?to=//evil.example/"))).endsWith("/").doesNotContain("evil");
        assertThat(TestClient.location(browser.signIn("?to=https://evil.example/"))).doesNotContain("evil");
        assertThat(TestClient.location(browser.signIn("?to=/%5Cevil.example"))).doesNotContain("evil");
    }

    @Test
    void relaysTheTokenOfTheSession() {
        var response = browser.signedIn().get(PATH);

        assertThat(response.statusCode()).isLessThan(300);
        assertThat(gateway.plan().last().header("Authorization"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("Bearer ey"));
        assertThat(gateway.plan().last().header("Cookie")).isEmpty();
    }

    @Test
    void saysWhoIsSignedInAndUntilWhen() {
        var response = browser.signedIn().get("/api/v1/session");

        assertThat(response.body()).contains("\"id\":\"" + StubProvider.SUBJECT + "\"", "\"district:82030\"",
                "\"expiresAt\":\"20");
    }

    @Test
    void refusesAChangeWithoutTheTokenOfItsPages() {
        browser.signedIn();
        var before = gateway.plan().count();

        var forged = browser.post(PATH, "{}", "Content-Type", "application/json");
        var guessed = browser.post(PATH, "{}", "X-XSRF-TOKEN", "guess");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("\"code\":\"forged-request\"");
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(gateway.plan().count()).isEqualTo(before);
    }

    @Test
    void setsNoCookieWithWhatCachesKeepForOthers() {
        assertThat(browser.get("/log/0/checkpoint").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/api/v1/attestation").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/assets/none.js").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/").headers().allValues("Set-Cookie")).isNotEmpty();
    }

    @Test
    void takesAChangeWithTheTokenOfItsPages() {
        browser.signedIn().get("/");
        var response = browser.post(PATH, "{}", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Content-Type",
                "application/json");

        assertThat(response.statusCode()).isLessThan(300);
        assertThat(gateway.plan().last().header("X-XSRF-TOKEN")).isEmpty();
    }

    @Test
    void keepsTheTokenOfItsPagesUntilTheNextSignIn() {
        browser.get("/");
        var before = browser.cookie("XSRF-TOKEN");
        browser.signedIn().get("/");
        var first = browser.cookie("XSRF-TOKEN");
        browser.get(PATH);

        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(first).isNotEqualTo(before);
    }

    @Test
    void allowsNoOtherOrigin() {
        var response = browser.signedIn().get(PATH, "Origin", "https://portal.example");

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void answersAScriptWithAProblemAndAPageWithSigningIn() {
        var script = browser.get("/api/v1/records/0/1/proof");
        var page = browser.get("/api/v1/records/0/1/proof?x=1", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest",
                "document");

        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.body()).contains("\"code\":\"not-signed-in\"");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(TestClient.location(page))
                .endsWith("/oauth2/authorization/micip?to=%2Fapi%2Fv1%2Frecords%2F0%2F1%2Fproof%3Fx%3D1");
    }

    @Test
    void showsThePublicLogToAnybody() {
        assertThat(browser.get("/log/0/checkpoint").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/logs/0/policy").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/agreements/keys").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/logs").statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoMadeUpSession() {
        var response = browser.get(PATH, "Cookie", "MICIP_SESSION=" + "A".repeat(43));
        var shapeless = browser.get(PATH, "Cookie", "MICIP_SESSION=1");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(shapeless.statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoAnswerOfTheProviderThatItDidNotAskFor() {
        var response = browser.get("/login/oauth2/code/micip?code=abc&state=made-up");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(TestClient.location(response)).endsWith("/?sign-in=failed");
        assertThat(browser.cookie("MICIP_SESSION")).isEmpty();
    }

    @Test
    void tellsTheBrowserWhatPagesMayDo() {
        var page = browser.get("/").headers();
        var data = browser.get(PATH).headers();

        assertThat(page.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-src 'self' http://127.0.0.2:9101 http://127.0.0.2:9102",
                        "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(data.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'self' https://portal.example");
        assertThat(data.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(data.firstValue("Cache-Control")).contains("no-store");
    }
}
