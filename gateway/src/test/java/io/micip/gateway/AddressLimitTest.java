package io.micip.gateway;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// What counts against an address, seen through a proxy, which lets each test be clients of its own.
class AddressLimitTest {
    private static final String PATH = "/api/v1/logs";
    private static final int BURST = 5;

    private static RunningGateway gateway;

    private final TestClient client = gateway.client();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("micip.gateway.trusted-proxies", "127.0.0.0/8",
                "micip.gateway.limits.address.burst", Integer.toString(BURST),
                "micip.gateway.limits.address.per-second", "1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void countsEachClientOfAProxyByItself() {
        exhaust("203.0.113.1");

        assertThat(from("203.0.113.1").statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.2").statusCode()).isEqualTo(401);
    }

    @Test
    void countsAClientAsItselfWhateverItClaims() {
        IntStream.range(0, BURST).forEach(turn -> from("198.51.100." + turn + ", 203.0.113.3"));

        assertThat(from("198.51.100.99, 203.0.113.3").statusCode()).isEqualTo(429);
    }

    @Test
    void countsRejectedTokensAgainstTheAddress() {
        try (var forger = TestTokens.start()) {
            var forged = "Bearer " + forger.token("planner@district:82030");
            for (var turn = 0; turn < BURST; turn++) {
                assertThat(from("203.0.113.4", "Authorization", forged).statusCode()).isEqualTo(401);
            }

            var refused = from("203.0.113.4", "Authorization", forged);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(from("203.0.113.5", "Authorization", forged).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void checksNoSignatureForAnAddressThatIsSpentButKnowsWhoCameBefore() {
        var known = gateway.bearer("known", "planner@district:82030");
        var unseen = gateway.bearer("unseen", "planner@district:82030");
        from("203.0.113.6", "Authorization", known);
        exhaust("203.0.113.6");

        assertThat(from("203.0.113.6", "Authorization", unseen).statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.6", "Authorization", known).statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.7", "Authorization", unseen).statusCode()).isEqualTo(200);
    }

    @Test
    void countsForgedLogOutsOfTheProviderLikewise() {
        var form = "logout_token=" + gateway.provider().forgedLogoutToken("session");
        HttpResponse<String> last = null;
        for (var turn = 0; turn <= BURST; turn++) {
            last = client.post("/logout/connect/back-channel/micip", form, "X-Forwarded-For", "203.0.113.8",
                    "Content-Type", "application/x-www-form-urlencoded");
        }

        assertThat(last.statusCode()).isEqualTo(429);
    }

    private void exhaust(String address) {
        IntStream.range(0, BURST).forEach(turn -> from(address));
    }

    private HttpResponse<String> from(String address, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = address;
        return client.get(PATH, all);
    }
}
