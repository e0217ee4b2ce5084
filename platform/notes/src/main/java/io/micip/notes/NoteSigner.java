package io.micip.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Signs notes in a name with an Ed25519 key.
///
/// Not promised: that what it signs is true or consistent with what was signed before; that is the duty of whoever signs.
public final class NoteSigner {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private final KeyPair keys;
    private final VerifierKey verifierKey;

    private NoteSigner(String name, KeyPair keys) {
        this.keys = keys;
        this.verifierKey = VerifierKey.of(name, SignatureType.ED25519, keys.getPublic());
    }

    static NoteSigner of(String name, KeyPair keys) {
        return new NoteSigner(name, keys);
    }

    /// A signer with a new key.
    public static NoteSigner generate(String name) {
        return new NoteSigner(name, Ed25519.newKeyPair());
    }

    /// The signer whose key was kept by [#toPem].
    /// @throws Malformed if the text holds no such key, or the two halves do not belong together
    public static NoteSigner ofPem(String name, String pem) {
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var keys = new KeyPair(factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))));
            byte[] probe = name.getBytes(StandardCharsets.UTF_8);
            if (!Ed25519.verifies(keys.getPublic(), probe, Ed25519.sign(keys.getPrivate(), probe))) {
                throw new Malformed("key file of " + name + ": the two keys do not belong together");
            }
            return new NoteSigner(name, keys);
        } catch (GeneralSecurityException _) {
            throw new Malformed("key file of " + name + ": no Ed25519 key (expected: PEM, PKCS #8 and X.509)");
        }
    }

    /// The key pair as two PEM blocks (RFC 7468). Secret: it belongs in a file that only the signer's process may read.
    public String toPem() {
        return pem(PRIVATE, keys.getPrivate().getEncoded()) + pem(PUBLIC, keys.getPublic().getEncoded());
    }

    /// The key that checks what this signer signs.
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /// Signs a text.
    public SignedNote sign(String text) {
        return SignedNote.of(text, line(Ed25519.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8))));
    }

    /// Cosigns a note's text as a witness does, at a time.
    /// @param seconds POSIX seconds
    public SignedNote cosign(String text, long seconds) {
        byte[] plain = Ed25519.sign(keys.getPrivate(), SignatureType.cosigned(text, seconds));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + plain.length).putLong(seconds).put(plain).array();
        return SignedNote.of(text, new NoteSignature(verifierKey.name(), cosignerKey().id(), timed));
    }

    /// The key that checks this signer's cosignatures: another type byte, so another key id.
    public VerifierKey cosignerKey() {
        return VerifierKey.of(verifierKey.name(), SignatureType.COSIGNATURE_V1, keys.getPublic());
    }

    private NoteSignature line(byte[] signature) {
        return new NoteSignature(verifierKey.name(), verifierKey.id(), signature);
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static byte[] block(String pem, String kind) {
        String begin = "-----BEGIN " + kind + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new Malformed("key file: no " + kind + " block");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException _) {
            throw new Malformed("key file: " + kind + " block is not base64");
        }
    }
}
