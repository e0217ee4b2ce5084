package io.micip.gateway;

import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;

import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class BearerChainTest {
    private static final String PATH = "/api/v1/data-sets";

    private final RunningGateway gateway = RunningGateway.shared();
    private final StubProvider provider = gateway.provider();
    private final TestClient client = gateway.client();

    @Test
    void refusesWhoBringsNoToken() {
        var response = client.get(PATH);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"code\":\"not-signed-in\"");
    }

    @Test
    void refusesAForgedToken() throws Exception {
        try (var forger = TestTokens.start()) {
            var forged = forger.sign(provider.claims("p", "s", "planner@district:82030").build());

            assertRejected(forged);
        }
    }

    @Test
    void refusesAnExpiredToken() {
        var past = Date.from(Instant.now().minusSeconds(60));

        assertRejected(provider.sign(provider.claims("p", "s", "planner@district:82030").expirationTime(past)));
    }

    @Test
    void refusesATokenForSomebodyElse() {
        assertRejected(provider.sign(provider.claims("p", "s", "planner@district:82030").audience("another-api")));
        assertRejected(provider.sign(provider.claims("p", "s").issuer("https://other.example")));
        assertRejected("not-a-token");
    }

    @Test
    void needsNoCsrfTokenAndIgnoresCookies() {
        var response = client.post(PATH, "{}", "Authorization", gateway.bearer("p", "planner@district:82030"),
                "Content-Type", "application/json", "Cookie", "MICIP_SESSION=" + "A".repeat(43));

        assertThat(response.statusCode()).isLessThan(300);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void letsScriptsOfRegisteredFrontEndsIn() {
        var preflight = client.send("OPTIONS", PATH, "", "Origin", "https://portal.example",
                "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization,if-match");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("https://portal.example");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void letsScriptsOfNoOtherOriginIn() {
        var preflight = client.send("OPTIONS", PATH, "", "Origin", "https://evil.example",
                "Access-Control-Request-Method", "POST");
        var request = client.get(PATH, "Origin", "https://evil.example", "Authorization", gateway.bearer("p"));

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(request.statusCode()).isEqualTo(403);
        assertThat(request.body()).contains("\"code\":\"unknown-front-end\"");
    }

    @Test
    void saysWhoIsSignedIn() {
        var response = client.get("/api/v1/session", "Authorization",
                gateway.bearer("p-7", "signer@district:82030", "planner@district:82030", "nonsense"));

        assertThat(response.body()).isEqualTo("{\"user\":{\"id\":\"p-7\"},\"organisations\":[\"district:82030\"],"
                + "\"grants\":[{\"role\":\"planner\",\"org\":\"district:82030\"},"
                + "{\"role\":\"signer\",\"org\":\"district:82030\"}],\"expiresAt\":null}");
    }

    private void assertRejected(String token) {
        var before = gateway.plan().count();
        var response = client.get(PATH, "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"code\":\"token-rejected\"").doesNotContain(token);
        assertThat(gateway.plan().count()).isEqualTo(before);
    }
}
