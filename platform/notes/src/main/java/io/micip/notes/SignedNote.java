package io.micip.notes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A text with one or more signature lines below it.
///
/// A note that was parsed is not yet believed: [#verifiedBy] says whose signatures hold.
/// Source: C2SP signed-note.
public final class SignedNote {
    private static final int MOST_SIGNATURES = 64;
    private static final int LONGEST = 1 << 20;

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    static SignedNote of(String text, NoteSignature signature) {
        return new SignedNote(checkedText(text), List.of(signature));
    }

    /// Reads a note from its bytes.
    /// @throws Malformed if they are not UTF-8, or not a note
    public static SignedNote parse(byte[] bytes) {
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            throw new Malformed("note: not UTF-8");
        }
    }

    /// Reads a note.
    /// @throws Malformed if it is not one
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || blank < 0 || !note.endsWith("\n")) {
            throw new Malformed("note: (expected: text, a blank line, signature lines, each ended by a newline)");
        }
        String text = checkedText(note.substring(0, blank + 1));
        String below = note.substring(blank + 2);
        var lines = below.isEmpty() ? new String[0] : below.substring(0, below.length() - 1).split("\n", -1);
        if (lines.length == 0 || lines.length > MOST_SIGNATURES) {
            throw new Malformed("note: " + lines.length + " signatures (expected: 1 to " + MOST_SIGNATURES + ")");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(text, signatures);
    }

    private static String checkedText(String text) {
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n');
        if (control || !text.endsWith("\n") || text.equals("\n")) {
            throw new Malformed("note text: (expected: lines ended by newlines, no control characters)");
        }
        return text;
    }

    /// The signed text, with its final newline.
    public String text() {
        return text;
    }

    /// The keys among those given whose signature of this note holds; lines of other keys are passed over.
    /// @throws Malformed if a line claims to be from one of these keys and is not
    public List<VerifierKey> verifiedBy(Collection<VerifierKey> keys) {
        var verified = new ArrayList<VerifierKey>();
        for (var key : keys) {
            for (var signature : signatures) {
                if (!signature.isFrom(key)) {
                    continue;
                }
                if (!key.verifies(text, signature.signature())) {
                    throw new Malformed("signature of " + key.name() + ": does not hold");
                }
                if (!verified.contains(key)) {
                    verified.add(key);
                }
            }
        }
        return List.copyOf(verified);
    }

    /// The note with the signature lines of another note over the same text added.
    /// @throws Malformed if the text differs
    public SignedNote with(SignedNote other) {
        if (!text.equals(other.text)) {
            throw new Malformed("note text: differs (expected: the same text under both signatures)");
        }
        var all = new ArrayList<>(signatures);
        all.addAll(other.signatures);
        return new SignedNote(text, all);
    }

    /// The note with the lines of these keys alone, each of which holds. Of two lines of one key the last is kept: a
    /// witness that was asked again has signed a later time.
    /// @throws Malformed if a line claims to be from one of these keys and is not, or no line is left
    public SignedNote onlyBy(Collection<VerifierKey> keys) {
        var kept = new ArrayList<NoteSignature>();
        for (var key : verifiedBy(keys)) {
            kept.add(signatures.reversed().stream().filter(line -> line.isFrom(key)).findFirst().orElseThrow());
        }
        if (kept.isEmpty()) {
            throw new Malformed("note: no signature by a key that is known here");
        }
        return new SignedNote(text, kept);
    }

    /// When the witness of this key says it saw the note; empty if it has not cosigned it. The newest, if it has twice.
    /// Not promised: that the line holds; see [#verifiedBy].
    public Optional<Instant> cosignedAt(VerifierKey key) {
        return signatures.stream().filter(line -> line.isFrom(key))
                .flatMap(line -> key.type().secondsIn(line.signature()).stream()).map(Instant::ofEpochSecond)
                .max(Comparator.naturalOrder());
    }

    /// The signature lines alone, as a witness answers with them.
    public String lines() {
        return signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }

    /// The note as it is served and stored.
    @Override
    public String toString() {
        return text + "\n" + lines();
    }
}
