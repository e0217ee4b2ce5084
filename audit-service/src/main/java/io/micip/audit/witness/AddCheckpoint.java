package io.micip.audit.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micip.audit.merkle.Hash;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// What a log asks of a witness: to cosign a checkpoint that continues the one of an earlier size.
/// @param oldSize of the checkpoint that the witness cosigned last, as the log believes; 0 if none
/// @param proof that the checkpoint begins with that earlier tree; empty for the size 0 or the same size
/// @param checkpoint signed by the log
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    /// The longest request that is read, in bytes.
    static final int LONGEST = 1 << 16;

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int LONGEST_PROOF = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (proof.size() > LONGEST_PROOF) {
            throw new Malformed("proof: " + proof.size() + " hashes (expected: " + LONGEST_PROOF + " or fewer)");
        }
    }

    /// Reads the body of a request.
    /// @throws Malformed if it is none
    static AddCheckpoint parse(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Malformed("request: (expected: an old line, hashes, a blank line, a checkpoint)");
        }
        var lines = List.of(text.substring(0, blank).split("\n", -1));
        var old = OLD.matcher(lines.getFirst());
        if (!old.matches()) {
            throw new Malformed("old line: (expected: old and a size, decimal, no leading zero)");
        }
        var proof = lines.stream().skip(1).map(AddCheckpoint::hash).toList();
        byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(Long.parseLong(old.group(1)), proof, SignedNote.parse(note));
    }

    private static Hash hash(String line) {
        try {
            return Hash.ofBase64(line);
        } catch (IllegalArgumentException _) {
            throw new Malformed("proof line: (expected: base64 of 32 bytes)");
        }
    }

    /// The body of the request.
    public String body() {
        return proof.stream().map(hash -> hash.toBase64() + "\n")
                .collect(Collectors.joining("", "old " + oldSize + "\n", "\n" + checkpoint));
    }
}
