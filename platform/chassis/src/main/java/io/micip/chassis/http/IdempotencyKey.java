package io.micip.chassis.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.ids.Ids;

/// The client's name for one attempt, from `Idempotency-Key` (1 to 128 visible ASCII characters), so that a repeated POST
/// does nothing twice. A controller's parameter, null without the header.
///
/// @param digest     HMAC-SHA-256 (hex) over caller, operation and key: no caller can meet another's
/// @param bodySha256 SHA-256 (hex) of the request's body
public record IdempotencyKey(String digest, String bodySha256) {
    private static final int VERSION_8 = 0x80;
    private static final int VARIANT = 0x80;

    /// Computes both digests.
    ///
    /// @param secret    of the service
    /// @param caller    id of the caller
    /// @param operation method and path
    /// @param key       as the client sent it
    /// @param body      as the client sent it
    public static IdempotencyKey of(byte[] secret, String caller, String operation, String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var digest = mac.doFinal(String.join("\n", caller, operation, key).getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of();
            return new IdempotencyKey(hex.formatHex(digest),
                    hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    /// The id of what this request creates: the same for the same caller, operation and key (a UUIDv8, RFC 9562).
    public String newId() {
        var bytes = HexFormat.of().parseHex(digest.substring(0, 32));
        bytes[6] = (byte) (bytes[6] & 0x0f | VERSION_8);
        bytes[8] = (byte) (bytes[8] & 0x3f | VARIANT);
        var buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    /// The id for something new: from the key where the client sent one, else a fresh one.
    public static String idFor(@Nullable IdempotencyKey key, Ids ids) {
        return key == null ? ids.next().toString() : key.newId();
    }
}
