package io.micip.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// A session's tokens under AES-256-GCM: 12 bytes of nonce, then the cipher text with its tag. The key comes from the
/// session id and the store's key is bound in, so a sealed value opens only for the browser it was made for.
record SealedTokens(byte[] bytes) {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static SealedTokens seal(SessionId id, SessionTokens tokens, SecureRandom random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(written(tokens));
            var bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
            return new SealedTokens(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this Java runtime", e);
        }
    }

    /// The tokens, or none where the bytes were not sealed under this id.
    Optional<SessionTokens> open(SessionId id) {
        if (bytes.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(bytes, NONCE_BYTES));
            return Optional.of(read(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES)));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SessionId id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, id.sealingKey(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.key().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] written(SessionTokens tokens) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(tokens.access());
            out.writeUTF(tokens.id());
            out.writeBoolean(tokens.refresh() != null);
            if (tokens.refresh() != null) {
                out.writeUTF(tokens.refresh());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a token is longer than 65,535 bytes", e);
        }
        return bytes.toByteArray();
    }

    private static SessionTokens read(byte[] plain) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            var access = in.readUTF();
            var id = in.readUTF();
            return new SessionTokens(access, in.readBoolean() ? in.readUTF() : null, id);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedTokens that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedTokens[" + bytes.length + " bytes]";
    }
}
