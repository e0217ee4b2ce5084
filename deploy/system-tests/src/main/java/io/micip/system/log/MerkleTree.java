package io.micip.system.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// RFC 6962 section 2.1 hashes of a growing list of entries.
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// Roots of complete subtrees, largest first; their sizes are the set bits of `size`.
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /// Appends an entry.
    public void add(byte[] entry) {
        var hash = hash(LEAF, entry);
        for (var full = size; (full & 1) == 1; full >>= 1) {
            hash = node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /// How many entries it holds.
    public long size() {
        return size;
    }

    /// The root over all entries so far.
    public byte[] root() {
        if (peaks.isEmpty()) {
            return sha256().digest();
        }
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    /// Whether a proof shows that the tree of the later head begins with that of the earlier (RFC 9162 section
    /// 2.1.4.2).
    ///
    /// @param proof hashes
    public static boolean isConsistent(Head earlier, Head later, List<byte[]> proof) {
        if (earlier.size() == later.size() || earlier.size() == 0) {
            return proof.isEmpty() && (earlier.size() == 0 || Arrays.equals(earlier.root(), later.root()));
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(earlier.size()) == 1) {
            path.addFirst(earlier.root());
        }
        if (earlier.size() > later.size() || path.isEmpty()) {
            return false;
        }
        var first = earlier.size() - 1;
        var last = later.size() - 1;
        var shift = Long.numberOfTrailingZeros(~first);
        first >>= shift;
        last >>= shift;
        var was = path.getFirst();
        var is = path.getFirst();
        for (var next : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                was = node(next, was);
                is = node(next, is);
                var up = first == 0 ? 0 : Long.numberOfTrailingZeros(first);
                first >>= up;
                last >>= up;
            } else {
                is = node(is, next);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(was, earlier.root()) && Arrays.equals(is, later.root());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        var sha256 = sha256();
        sha256.update(kind);
        for (var part : parts) {
            sha256.update(part);
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
