package io.micip.audit.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.micip.audit.merkle.Hash;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// An offline proof that a log holds an entry: the way from the entry to the root that the log signed.
///
/// Ours carries the entry itself in the `extra` line, so that one file is enough; the leaf hash is always computed from
/// it, for `extra` is not signed by anybody. Source: C2SP tlog-proof v1.
/// @param entry the entry's bytes, if the file carries them
/// @param index the entry's position, from 0
/// @param path sibling hashes, the leaf's own first
/// @param checkpoint the signed checkpoint, as the log served it
public record TlogProof(Optional<byte[]> entry, long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (path.size() > LONGEST_PATH) {
            throw new Malformed("proof: " + path.size() + " hashes (expected: " + LONGEST_PATH + " or fewer)");
        }
    }

    /// Reads a proof file.
    /// @throws Malformed if it is not one; the message says what is wrong
    public static TlogProof parse(String file) {
        int blank = file.indexOf("\n\n");
        if (blank < 0 || !file.startsWith(HEADER + "\n")) {
            throw new Malformed("proof file: (expected: the first line " + HEADER + ", and a blank line)");
        }
        var lines = new ArrayList<>(List.of(file.substring(0, blank).split("\n", -1)));
        lines.removeFirst();
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(base64(lines.removeFirst().substring(EXTRA.length())));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("proof file: no index line (expected: index <n>)");
        }
        String index = lines.removeFirst().substring(INDEX.length());
        if (!NUMBER.matcher(index).matches()) {
            throw new Malformed("proof index: (expected: decimal, no leading zero)");
        }
        var path = lines.stream().map(TlogProof::hash).toList();
        return new TlogProof(extra, Long.parseLong(index), path, SignedNote.parse(file.substring(blank + 2)));
    }

    private static Hash hash(String line) {
        try {
            return Hash.ofBase64(line);
        } catch (IllegalArgumentException _) {
            throw new Malformed("proof hash: (expected: base64 of 32 bytes)");
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new Malformed("extra line: (expected: base64)");
        }
    }

    /// The file, as it is downloaded.
    @Override
    public String toString() {
        var file = new StringBuilder(HEADER).append('\n');
        entry.ifPresent(bytes -> file.append(EXTRA).append(Base64.getEncoder().encodeToString(bytes)).append('\n'));
        file.append(INDEX).append(index).append('\n');
        path.forEach(hash -> file.append(hash.toBase64()).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }
}
