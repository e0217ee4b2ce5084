package io.micip.audit.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries as one resource: each is a big-endian length of two bytes, then the entry.
/// Source: C2SP tlog-tiles, "Log entries".
public final class EntryBundle {
    /// The longest entry that a log can take, in bytes.
    public static final int LONGEST_ENTRY = 65_535;

    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /// Writes entries as a bundle.
    /// @throws IllegalArgumentException if an entry is longer than 65,535 bytes
    public static byte[] write(List<byte[]> entries) {
        int length = entries.stream().mapToInt(entry -> entry.length + LENGTH_BYTES).sum();
        var out = new ByteArrayOutputStream(length);
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "entry: " + entry.length + " bytes (expected: " + LONGEST_ENTRY + " or fewer)");
            }
            out.write(entry.length >> Byte.SIZE);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /// Reads the entries of a bundle.
    /// @throws IllegalArgumentException if the bytes do not end with an entry's end
    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            int start = at + LENGTH_BYTES;
            int length = start > bundle.length
                    ? Integer.MAX_VALUE
                    : Byte.toUnsignedInt(bundle[at]) << Byte.SIZE | Byte.toUnsignedInt(bundle[at + 1]);
            if (length > bundle.length - start) {
                throw new IllegalArgumentException("bundle: cut off inside entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, start, start + length));
            at = start + length;
        }
        return entries;
    }
}
