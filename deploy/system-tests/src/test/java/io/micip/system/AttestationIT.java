package io.micip.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.Answer;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// What the live stores hold after work was done: every field has its line in the inventory of data elements, no text
/// names a person, and everybody can read so without an account.
@ExtendWith(OnPlatform.class)
class AttestationIT {
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningPlatform platform;

    AttestationIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nothingIsStoredButWhatTheInventoryNames() throws Exception {
        attest();

        var inventory = get("/api/v1/attestation", "application/json");
        assertThat(inventory.status()).as(inventory.toString()).isEqualTo(200);
        assertThat(inventory.json().at("/scan/hits").asLong()).isZero();
        assertThat(inventory.json().at("/scan/texts").asLong()).isPositive();
        assertThat(inventory.json().at("/astray").isEmpty()).isTrue();
        assertThat(inventory.json().at("/logs/0/origin").asString()).contains("/log/0");
        assertThat(inventory.json().at("/kinds/menu").asLong()).isEqualTo(2);
        var page = get("/api/v1/attestation", "text/html");
        assertThat(page.text()).contains("no identifier of a student was found", "dataSets");
        var key = get("/api/v1/attestation/vkey", "text/plain").text().strip();
        assertThat(key).contains("/attestation+");
        assertThat(page.text()).contains(key);
        assertThat(get("/api/v1/attestation/keys", "text/plain").text()).contains("log " + key + "\n", "quorum none\n");
        assertThat(get("/api/v1/attestation/note", "text/plain").text()).contains("/attestation\n", "\n\n\u2014 ");
    }

    private void attest() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(platform.root().resolve("deploy/attest").toString()).redirectErrorStream(true);
        builder.environment().put("MICIP_DATA", platform.processes().data().toString());
        builder.environment().put("MICIP_PUBLIC_URL", platform.gateway());
        var command = builder.start();
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(said).isZero();
    }

    private Answer get(String path, String accept) throws Exception {
        return new Answer(http.send(
                HttpRequest.newBuilder(URI.create(platform.gateway() + path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }
}
