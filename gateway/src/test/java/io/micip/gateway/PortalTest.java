package io.micip.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PortalTest {
    private final TestClient browser = RunningGateway.shared().client();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/data-sets/0198", "/audit", "/?sign-in=failed"})
    void showsThePortalToAnybodyAtEveryPage(String path) {
        var response = browser.get(path, "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<div id=\"root\">");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void letsAssetsBeKept() {
        var response = browser.get("/assets/probe-1a2b3c.js");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable",
                "max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.png", "/login/nowhere", "/assets/../application.yml"})
    void hasNoPageForAFileThatIsNotThere(String path) {
        assertThat(browser.get(path).statusCode()).isIn(400, 404);
    }
}
