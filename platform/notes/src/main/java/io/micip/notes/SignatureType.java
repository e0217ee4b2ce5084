package io.micip.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of signature line this code can check, by the byte that names each in a key.
///
/// A further kind (ML-DSA-44 is 0x06) is a further constant: notes carry lines of kinds that a reader does not know,
/// and readers pass over them. Source: C2SP signed-note, "Signature types".
public enum SignatureType {
    /// A plain Ed25519 signature of the note's text: what a log signs with.
    ED25519(0x01) {
        @Override
        boolean verifies(PublicKey key, String text, byte[] signature) {
            return Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
        }

        @Override
        Optional<Long> secondsIn(byte[] signature) {
            return Optional.empty();
        }
    },

    /// A witness's Ed25519 cosignature: 8 bytes of POSIX seconds, then the signature of the time and the text.
    COSIGNATURE_V1(0x04) {
        @Override
        boolean verifies(PublicKey key, String text, byte[] signature) {
            var seconds = secondsIn(signature);
            if (seconds.isEmpty()) {
                return false;
            }
            byte[] plain = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
            return Ed25519.verifies(key, cosigned(text, seconds.get()), plain);
        }

        @Override
        Optional<Long> secondsIn(byte[] signature) {
            return signature.length == Long.BYTES + Ed25519.SIGNATURE_LENGTH
                    ? Optional.of(ByteBuffer.wrap(signature).getLong())
                    : Optional.empty();
        }
    };

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    abstract boolean verifies(PublicKey key, String text, byte[] signature);

    abstract Optional<Long> secondsIn(byte[] signature);

    /// What a witness signs: the time it saw the note, and the note's text.
    static byte[] cosigned(String text, long seconds) {
        String message = "cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text;
        return message.getBytes(StandardCharsets.UTF_8);
    }

    static Optional<SignatureType> of(byte code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}
