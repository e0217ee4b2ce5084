package io.micip.catalog.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// 128 random bits (22 characters of base64url) that open one report once within a minute. It is a credential: it stands
/// in no event, no log line and not in the store, which holds its hash.
record LaunchId(String value) {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static LaunchId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LaunchId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static LaunchId random() {
        return random(new SecureRandom());
    }

    static Optional<LaunchId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LaunchId(text)) : Optional.empty();
    }

    /// The name of the launch in the store, 64 hex digits.
    String hash() {
        return sha256(value);
    }

    /// The name of the opening on record, 32 hex digits: leads to no launch, for nobody can compute one from it.
    String openingId() {
        return sha256("opening of " + value).substring(0, 32);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "launch";
    }
}
