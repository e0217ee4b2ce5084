package io.micip.audit.entry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.audit.merkle.Hash;

/// A record of the event topic, as it was read: where it stood, and its bytes. The arrays are not changed by anyone.
/// @param offset its place in the partition
/// @param key null if the record has none
/// @param value null if the record has none
/// @param headers in their order; a name may come twice
@SuppressWarnings("ArrayRecordComponent")
public record SourceRecord(long offset, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

    public SourceRecord {
        headers = List.copyOf(headers);
    }

    /// A header of a record.
    /// @param value null if the header has none
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}

    /// All that the producer wrote, as one run of bytes: key, value, then each header's name and value, each with its
    /// length before it (4 bytes, big-endian; -1 for none). The same record always gives the same bytes.
    public byte[] toBytes() {
        var out = new ByteArrayOutputStream();
        framed(out, key);
        framed(out, value);
        for (Header header : headers) {
            framed(out, header.name().getBytes(StandardCharsets.UTF_8));
            framed(out, header.value());
        }
        return out.toByteArray();
    }

    /// The parts that [#toBytes] has written one behind the other, without the lengths before them.
    public static List<byte[]> parts(byte[] bytes) {
        var parts = new ArrayList<byte[]>();
        var left = ByteBuffer.wrap(bytes);
        while (left.remaining() >= Integer.BYTES) {
            int length = Math.min(left.getInt(), left.remaining());
            if (length > 0) {
                byte[] part = new byte[length];
                left.get(part);
                parts.add(part);
            }
        }
        return parts;
    }

    /// The SHA-256 of [#toBytes]: what a log remembers of the last record it took.
    public Hash fingerprint() {
        return Hash.ofBytes(toBytes());
    }

    private static void framed(ByteArrayOutputStream out, byte @Nullable [] part) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).array());
        if (part != null) {
            out.writeBytes(part);
        }
    }
}
