package io.micip.catalog.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTest {

    @Test
    void knowsTheUsualPorts() {
        assertThat(Origin.parse("https://www.mischooldata.org"))
                .isEqualTo(Origin.parse("HTTPS://www.MISCHOOLDATA.org:443"));
        assertThat(Origin.parse("https://www.mischooldata.org").orElseThrow())
                .hasToString("https://www.mischooldata.org");
        assertThat(Origin.parse("http://127.0.0.2:9101").orElseThrow()).hasToString("http://127.0.0.2:9101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "www.mischooldata.org", "//www.mischooldata.org", "ftp://www.mischooldata.org",
            "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "https:///path",
            "https://user@www.mischooldata.org", "https://user:pass@www.mischooldata.org",
            "https://www.mischooldata.org/", "https://www.mischooldata.org/path", "https://www.mischooldata.org?a=b",
            "https://www.mischooldata.org#f", "https://www.mischooldata.org:0", "https://www.mischooldata.org:70000",
            "https://www.mischooldata.org evil.example", "https://www.mischooldata.org\\@evil.example",
            "https://exa mple.org", "blob:https://www.mischooldata.org", "null", "*"})
    void takesNothingElseForAnOrigin(String text) {
        assertThat(Origin.parse(text)).isEmpty();
    }
}
