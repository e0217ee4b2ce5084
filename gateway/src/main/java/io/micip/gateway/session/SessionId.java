package io.micip.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The secret that a browser holds: 256 random bits, base64url, 43 characters. Only its hash is ever stored, and what is
/// stored about the session is sealed with a key derived from it, so the store alone opens nothing.
public record SessionId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final byte[] SEALING = "micip gateway session tokens 1".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 32;

    /// Refuses what no call of [#random] can have made.
    public SessionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("session id: %d characters (expected: 43 of base64url)"
                    .formatted(value.length()));
        }
    }

    /// A new id that nobody can guess.
    public static SessionId random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The id that a cookie's value holds, or none where the value has another shape.
    public static Optional<SessionId> parse(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new SessionId(value)) : Optional.empty();
    }

    /// What the store knows the session by: SHA-256 of the id, 64 hexadecimal digits.
    public String key() {
        return sha256(value);
    }

    /// SHA-256 of a text in UTF-8, 64 hexadecimal digits: also how events name a provider's session.
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }

    SecretKey sealingKey() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(SEALING), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HMAC-SHA-256", e);
        }
    }

    /// Never the secret itself: what is printed cannot be used.
    @Override
    public String toString() {
        return "SessionId[" + key().substring(0, 8) + "]";
    }
}
