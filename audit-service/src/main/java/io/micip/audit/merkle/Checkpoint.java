package io.micip.audit.merkle;

import java.util.regex.Pattern;

import io.micip.notes.Malformed;

/// What a log commits itself to when it signs: that the log of this origin had this size and this root.
///
/// Extension lines are read over, and never written. Source: C2SP tlog-checkpoint 1.0.0.
/// @param origin the log's name, which no other log has
/// @param head its size and root
public record Checkpoint(String origin, TreeHead head) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new Malformed("origin: '" + origin + "' (expected: one line)");
        }
    }

    /// Reads the text of a note as a checkpoint.
    /// @throws Malformed if it is not one
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < LINES + 1 || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed("checkpoint: " + lines.length + " lines (expected: origin, size, root)");
        }
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new Malformed("checkpoint: line " + (i + 1) + " is empty");
            }
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw new Malformed("checkpoint size: '" + lines[1] + "' (expected: decimal, no leading zero)");
        }
        try {
            return new Checkpoint(lines[0], new TreeHead(Long.parseLong(lines[1]), Hash.ofBase64(lines[2])));
        } catch (Malformed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Malformed("checkpoint: " + e.getMessage());
        }
    }

    /// The text that is signed.
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root().toBase64() + "\n";
    }
}
