package io.micip.audit.forwarding;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// To whom records are sent on, `micip.forwarding.*`.
///
/// @param targets      by name
/// @param demoOrigins  origins that may be spoken to without TLS, on this machine alone
/// @param patience     how long a receiver may take for one batch
/// @param firstPause   after one failure
/// @param longestPause after many
@ConfigurationProperties(value = "micip.forwarding", ignoreUnknownFields = false)
record ForwardingSettings(@DefaultValue Map<String, Target> targets, @DefaultValue List<String> demoOrigins,
        @DefaultValue("10s") Duration patience, @DefaultValue("1s") Duration firstPause,
        @DefaultValue("1m") Duration longestPause) {
    private static final String NAME = "[a-z][a-z0-9-]{0,31}";
    private static final String EXPECTED_URL = "url (expected: https, a host, no user and no fragment)";
    private static final String LOOPBACK = "127\\.0\\.0\\.1|localhost|\\[::1]";

    /// Where batches are sent.
    ///
    /// @param url        `https://...`
    /// @param secret     as Standard Webhooks writes one, `whsec_...`
    /// @param secretFile a file that holds it, and a second line while it changes; in place of `secret`
    record Target(@DefaultValue("") String url, @DefaultValue("") String secret, @DefaultValue("") String secretFile) {
        @Override
        public String toString() {
            return url; // the secret stands in no log line
        }
    }

    ForwardingSettings {
        targets = Map.copyOf(targets);
        demoOrigins = List.copyOf(demoOrigins);
        targets.keySet().stream().filter(name -> !name.matches(NAME)).findFirst().ifPresent(name -> {
            throw wrong(name, "the name has another form (expected: a to z, 0 to 9 and -, at most 32)");
        });
    }

    /// The address of a target.
    /// @throws IllegalStateException if it is none that may be spoken to
    URI address(String name) {
        var url = parsed(name);
        boolean demo = "http".equals(url.getScheme()) && url.getHost() != null && url.getHost().matches(LOOPBACK)
                && demoOrigins.contains("http://" + url.getRawAuthority());
        boolean safe = "https".equals(url.getScheme()) && url.getHost() != null;
        if (!demo && !safe || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw wrong(name, EXPECTED_URL);
        }
        return url;
    }

    private URI parsed(String name) {
        try {
            return new URI(target(name).url());
        } catch (URISyntaxException _) {
            throw wrong(name, EXPECTED_URL);
        }
    }

    /// Who signs for a target.
    /// @throws IllegalStateException if there is no secret, or none in its form
    WebhookSigner signer(String name) {
        var target = target(name);
        if (target.secret().isEmpty() == target.secretFile().isEmpty()) {
            throw wrong(name, "secret (expected: either secret or secret-file)");
        }
        try {
            return WebhookSigner.of(target.secretFile().isEmpty()
                    ? target.secret()
                    : Files.readString(Path.of(target.secretFile())));
        } catch (IllegalArgumentException e) {
            throw wrong(name, String.valueOf(e.getMessage()));
        } catch (IOException _) {
            throw wrong(name, "secret-file (expected: a file to be read)");
        }
    }

    private Target target(String name) {
        var target = targets.get(name);
        if (target == null) {
            throw wrong(name, "unknown");
        }
        return target;
    }

    private static IllegalStateException wrong(String name, String what) {
        return new IllegalStateException("micip.forwarding.targets." + name + ": " + what);
    }
}
