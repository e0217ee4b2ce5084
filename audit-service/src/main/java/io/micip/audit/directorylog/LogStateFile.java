package io.micip.audit.directorylog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeHead;

/// The one file whose renaming is a commit: `name value` lines, and the SHA-256 of all of them in the last.
///
/// The sum finds damage, not intent: who can write the file can write the sum. Intent is what checkpoints and anchors are for.
final class LogStateFile {
    static final String NAME = "state";

    private static final String FORMAT = "micip-log-state/1";
    private static final String NONE = "-";

    private LogStateFile() {}

    static byte[] write(LogState state) {
        String lines = """
                format %s
                origin %s
                size %d
                root %s
                topic %s
                next %d
                last %s
                parked %d
                checkpoint %s
                """.formatted(FORMAT, state.origin(), state.head().size(), state.head().root().toHex(), state.topicId(),
                state.nextOffset(), state.lastRecord().map(Hash::toHex).orElse(NONE), state.parked(),
                state.checkpoint().map(LogStateFile::base64).orElse(NONE));
        return (lines + "sum " + sum(lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// @throws LogStopped if the file is damaged
    static LogState read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int last = text.lastIndexOf("sum ");
        if (last < 0 || !text.substring(last).equals("sum " + sum(text.substring(0, last)) + "\n")) {
            throw new LogStopped("state: damaged, its sum does not hold (expected: restore it from a copy)");
        }
        var values = new HashMap<String, String>();
        text.substring(0, last).lines().forEach(line -> {
            int space = line.indexOf(' ');
            values.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        });
        try {
            return state(values);
        } catch (IllegalArgumentException e) {
            throw new LogStopped("state: not of the form " + FORMAT, e);
        }
    }

    private static LogState state(Map<String, String> values) {
        if (!FORMAT.equals(values.get("format"))) {
            throw new LogStopped("state: format " + values.get("format") + " (expected: " + FORMAT + ")");
        }
        var head = new TreeHead(number(values, "size"), Hash.ofHex(text(values, "root")));
        return new LogState(text(values, "origin"), head, text(values, "topic"), number(values, "next"),
                optional(values, "last").map(Hash::ofHex), number(values, "parked"),
                optional(values, "checkpoint")
                        .map(note -> new String(Base64.getDecoder().decode(note), StandardCharsets.UTF_8)));
    }

    private static Optional<String> optional(Map<String, String> values, String name) {
        return Optional.of(text(values, name)).filter(value -> !value.equals(NONE));
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(text(values, name));
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new LogStopped("state: no " + name + " line");
        }
        return value;
    }

    private static String base64(String note) {
        return Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(String lines) {
        return Hash.ofBytes(lines.getBytes(StandardCharsets.UTF_8)).toHex();
    }
}
