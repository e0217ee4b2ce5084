package io.micip.system.acts;

import java.util.HexFormat;
import java.util.SplittableRandom;

/// The trace of one request (W3C Trace Context), begun by the client: its id is the `correlationid` of whatever the
/// request leaves on record.
///
/// @param id 32 hexadecimal digits
public record Trace(String id) {
    private static final int BYTES = 16;

    /// A trace that nobody has begun before.
    public static Trace begin(SplittableRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        bytes[0] |= 1; // a trace id of zeros is invalid
        return new Trace(HexFormat.of().formatHex(bytes));
    }

    /// A trace that nobody has begun before.
    public static Trace begin() {
        return begin(new SplittableRandom(System.nanoTime() ^ Thread.currentThread().threadId() << Integer.SIZE));
    }

    /// The value of the `traceparent` header.
    public String parent() {
        return "00-" + id + "-" + id.substring(BYTES) + "-01";
    }
}
