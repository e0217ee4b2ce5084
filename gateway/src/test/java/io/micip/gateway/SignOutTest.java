package io.micip.gateway;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Sessions over their whole life, across two instances of the gateway.
class SignOutTest {
    private static final String PATH = "/api/v1/data-sets";
    private static RunningGateway gateway;
    private static RunningGateway other;

    private final TestClient browser = gateway.client();

    @BeforeAll
    static void startTwoInstances() {
        gateway = RunningGateway.start(Map.of());
        other = gateway.another();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
    }

    @Test
    void survivesARestart() {
        browser.signedIn();
        try (var restarted = gateway.another()) {
            assertThat(browser.at(restarted.uri()).get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void renewsTheTokenOnceForManyRequests() {
        gateway.provider().accessTokensLive(Duration.ofSeconds(50));
        browser.signedIn();
        gateway.provider().accessTokensLive(Duration.ofMinutes(5));
        var before = gateway.provider().refreshed();

        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
        assertThat(browser.at(other.uri()).get(PATH).statusCode()).isEqualTo(200);
        assertThat(gateway.provider().refreshed()).isEqualTo(before + 1);
    }

    @Test
    void isOverWhenTheProviderRenewsNoMore() {
        gateway.provider().accessTokensLive(Duration.ofSeconds(50));
        browser.signedIn();
        gateway.provider().endEverything();
        gateway.provider().accessTokensLive(Duration.ofMinutes(5));

        assertThat(browser.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void needsThePagesTokenToSignOut() {
        browser.signedIn();

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndItsTokensEverywhere() {
        browser.signedIn().get(PATH);
        var session = browser.at(gateway.uri());
        var token = gateway.plan().last().header("Authorization").orElseThrow();
        assertThat(other.client().get(PATH, "Authorization", token).statusCode()).isEqualTo(200);

        var left = signOut();

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains("\"location\":\"" + gateway.provider().issuer() + "/connect/logout?id_token_hint=");
        assertThat(browser.cookie("MICIP_SESSION")).isEmpty();
        assertThat(session.get(PATH).statusCode()).isEqualTo(401);
        assertRefusedSoon(token);
    }

    @Test
    void aFormIsSentOnToTheProvider() {
        browser.signedIn().get("/");
        var left = browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "text/html");

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(TestClient.location(left)).startsWith(gateway.provider().issuer() + "/connect/logout?");
    }

    @Test
    void signingOutTwiceIsNoError() {
        browser.signedIn().get("/");
        signOut();

        assertThat(signOut().body()).isEqualTo("{\"location\":\"/\"}");
    }

    @Test
    void theProviderEndsASessionAndItsTokensEverywhere() {
        browser.signedIn().get(PATH);
        var token = gateway.plan().last().header("Authorization").orElseThrow();
        var session = claim(token, "sid");

        var answer = backChannel(gateway.provider().logoutToken(session));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(browser.get(PATH).statusCode()).isEqualTo(401);
        assertRefusedSoon(token);
    }

    @Test
    void theProviderEndsASessionOfAnotherFrontEnd() {
        var token = gateway.bearer("front-end-user", "planner@district:82030");
        assertThat(other.client().get(PATH, "Authorization", token).statusCode()).isEqualTo(200);

        backChannel(gateway.provider().logoutToken("session-of-front-end-user"));

        assertRefusedSoon(token);
    }

    @Test
    void endsNothingForAForgedLogoutToken() {
        browser.signedIn().get(PATH);
        var session = claim(gateway.plan().last().header("Authorization").orElseThrow(), "sid");
        var answer = backChannel(gateway.provider().forgedLogoutToken(session));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> signOut() {
        browser.get("/");
        return browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "application/json");
    }

    private static java.net.http.HttpResponse<String> backChannel(String token) {
        return gateway.client()
                .post("/logout/connect/back-channel/micip", "logout_token=" + token, "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static void assertRefusedSoon(String token) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(other.client().get(PATH, "Authorization", token).statusCode())
                        .isEqualTo(401));
    }

    private static String claim(String token, String name) {
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return payload.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }
}
