package io.micip.audit.forwarding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent, with one secret, or with two while the receiver changes from one to the other.
///
/// Source: Standard Webhooks 1.0, symmetric signatures: HMAC-SHA-256 over `id.timestamp.body`.
final class WebhookSigner {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String HMAC = "HmacSHA256";

    private final List<byte[]> secrets;

    private WebhookSigner(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /// @param text one secret a line, the newer one first: `whsec_` and base64 of 24 to 64 bytes
    /// @throws IllegalArgumentException for anything else, without repeating it
    static WebhookSigner of(String text) {
        var secrets = text.lines().filter(line -> !line.isBlank()).map(line -> secret(line.strip())).toList();
        if (secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException(secrets.size() + " secrets (expected: one, or two while it changes)");
        }
        return new WebhookSigner(secrets);
    }

    private static byte[] secret(String line) {
        byte[] secret = line.startsWith(PREFIX) ? decoded(line.substring(PREFIX.length())) : new byte[0];
        if (secret.length < SHORTEST || secret.length > LONGEST) {
            throw new IllegalArgumentException("not a secret (expected: " + PREFIX + " and base64 of " + SHORTEST
                    + " to " + LONGEST + " bytes)");
        }
        return secret;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /// The value of `webhook-signature`.
    /// @param seconds since 1970, the value of `webhook-timestamp`
    String sign(String id, long seconds, byte[] body) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return secrets.stream().map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks HMAC-SHA-256", e);
        }
    }
}
