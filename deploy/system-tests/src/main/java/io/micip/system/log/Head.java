package io.micip.system.log;

import java.util.Base64;

/// What a checkpoint says of a log: how many entries, and the root over them.
///
/// @param log  its number
/// @param size entries
/// @param root 32 bytes
public record Head(int log, long size, byte[] root) {
    private static final int SIZE_LINE = 1;
    private static final int ROOT_LINE = 2;

    /// Reads a checkpoint: origin, size, root in lines of their own (C2SP tlog-checkpoint).
    public static Head read(int log, String checkpoint) {
        var lines = checkpoint.split("\n", -1);
        return new Head(log, Long.parseLong(lines[SIZE_LINE]), Base64.getDecoder().decode(lines[ROOT_LINE]));
    }
}
