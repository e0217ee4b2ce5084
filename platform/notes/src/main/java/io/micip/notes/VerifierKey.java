package io.micip.notes;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What checks a signer's lines: its name, its kind of signature, its public key. Written as one word, a vkey:
/// `<name>+<key id>+<base64 of the type byte and the key>`.
///
/// Invariant: the key id belongs to the name and the key. Source: C2SP signed-note, "Verifier keys".
public final class VerifierKey {
    private static final int PARTS = 3;

    private final String name;
    private final SignatureType type;
    private final PublicKey key;

    private VerifierKey(String name, SignatureType type, PublicKey key) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.key = key;
    }

    static VerifierKey of(String name, SignatureType type, PublicKey key) {
        return new VerifierKey(name, type, key);
    }

    /// Reads a vkey.
    /// @throws Malformed if it is not one, or of a signature type this code does not know
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new Malformed("vkey: " + parts.length + " parts (expected: name+id+key)");
        }
        byte[] typed = base64(parts[2]);
        var type = typed.length == 0 ? Optional.<SignatureType>empty() : SignatureType.of(typed[0]);
        byte[] raw = typed.length == 0 ? typed : Arrays.copyOfRange(typed, 1, typed.length);
        var key = of(parts[0], type.orElseThrow(() -> new Malformed("vkey: unknown signature type (expected: 1 or 4)")),
                Ed25519.publicKey(raw));
        if (!key.hexId().equals(parts[1])) {
            throw new Malformed(
                    "vkey: key id " + parts[1] + " (expected: " + key.hexId() + ", as name and key give it)");
        }
        return key;
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new Malformed("vkey: the key is not base64");
        }
    }

    /// The signer's name; for a log's key, the log's origin.
    public String name() {
        return name;
    }

    /// The kind of signature the key makes.
    public SignatureType type() {
        return type;
    }

    /// The first four bytes of the hash over name, type and key.
    public int id() {
        return KeyName.id(name, type.code(), Ed25519.raw(key));
    }

    /// The id as it stands in a vkey: 8 hexadecimal digits.
    public String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    boolean verifies(String text, byte[] signature) {
        return type.verifies(key, text, signature);
    }

    /// The key as a vkey.
    @Override
    public String toString() {
        byte[] raw = Ed25519.raw(key);
        byte[] typed = ByteBuffer.allocate(1 + raw.length).put(type.code()).put(raw).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey vkey && toString().equals(vkey.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
