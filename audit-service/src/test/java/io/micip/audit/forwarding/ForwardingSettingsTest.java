package io.micip.audit.forwarding;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ForwardingSettingsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private static ForwardingSettings settings(String url, String secret, String file) {
        return new ForwardingSettings(Map.of("siem", new ForwardingSettings.Target(url, secret, file)),
                List.of("http://127.0.0.1:9999"), Duration.ofSeconds(10), Duration.ofSeconds(1),
                Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://siem.example.org/hook", "https://10.1.2.3:8443/services?x=1",
            "http://127.0.0.1:9999/hook"})
    void speaksOverTlsOrToThisMachineWhereThatIsAllowed(String url) {
        assertThat(settings(url, SECRET, "").address("siem")).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://siem.example.org/hook", "http://127.0.0.1:9998/hook",
            "https://user@siem.example.org/",
            "ftp://siem.example.org/", "https:/nowhere", "https://siem.example.org/#x", "hook", "", "https://a b/"})
    void refusesAnyOtherAddress(String url) {
        assertThatThrownBy(() -> settings(url, SECRET, "").address("siem")).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("micip.forwarding.targets.siem: url");
    }

    @Test
    void readsASecretFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

        assertThat(settings("https://x", "", file.toString()).signer("siem").sign("a", 1, new byte[0]))
                .isEqualTo(settings("https://x", SECRET, "").signer("siem").sign("a", 1, new byte[0]));
    }

    @Test
    void showsNoSecretWhenSomethingIsWrong() {
        var wrong = settings("https://x", "whsec_MfKQ9r8G", "");

        assertThatThrownBy(() -> wrong.signer("siem")).hasMessageNotContaining("MfKQ")
                .hasMessageStartingWith("micip.forwarding.targets.siem: ");
        assertThatThrownBy(() -> settings("https://x", "", "").signer("siem")).hasMessageContaining("either");
        assertThatThrownBy(() -> settings("https://x", SECRET, "f").signer("siem")).hasMessageContaining("either");
        assertThat(wrong.toString()).doesNotContain("MfKQ");
    }
}
