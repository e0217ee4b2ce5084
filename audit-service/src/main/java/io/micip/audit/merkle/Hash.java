package io.micip.audit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: of a leaf, of a node, or of the empty tree. Leaves and nodes carry different prefixes, so that no
/// entry can be passed off as a node (RFC 6962 section 2.1).
///
/// Invariant: exactly 32 bytes, never changed after construction.
public final class Hash {
    /// Bytes of one hash.
    public static final int LENGTH = 32;

    /// The root of a tree without entries: the hash of the empty string.
    public static final Hash OF_EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The leaf hash of an entry: `H(0x00 || entry)`.
    public static Hash ofLeaf(byte[] entry) {
        var digest = DIGEST.get();
        digest.update(LEAF_PREFIX);
        return new Hash(digest.digest(entry));
    }

    /// The hash of a node with these two children: `H(0x01 || left || right)`.
    public static Hash ofNode(Hash left, Hash right) {
        var digest = DIGEST.get();
        digest.update(NODE_PREFIX);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// The plain SHA-256 of some bytes, without a prefix.
    public static Hash ofBytes(byte[] content) {
        return new Hash(DIGEST.get().digest(content));
    }

    /// The hash with these bytes.
    /// @throws IllegalArgumentException if there are not exactly 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("hash: " + bytes.length + " bytes (expected: " + LENGTH + ")");
        }
        return new Hash(bytes.clone());
    }

    /// The hash written in standard base64.
    /// @throws IllegalArgumentException if it is not base64 of 32 bytes
    public static Hash ofBase64(String base64) {
        var hash = of(Base64.getDecoder().decode(base64));
        if (!hash.toBase64().equals(base64)) {
            throw new IllegalArgumentException("hash: not in the one base64 form (expected: padded, no spare bits)");
        }
        return hash;
    }

    /// The hash written in hexadecimal.
    /// @throws IllegalArgumentException if it is not hexadecimal of 32 bytes
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    static Hash at(byte[] tile, int index) {
        return new Hash(Arrays.copyOfRange(tile, index * LENGTH, (index + 1) * LENGTH));
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /// A copy of the 32 bytes.
    public byte[] toBytes() {
        return bytes.clone();
    }

    /// Standard base64, as checkpoints and proofs write it.
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Lower-case hexadecimal.
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
