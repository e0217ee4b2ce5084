package io.micip.notes;

import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;

/// JSON as a signed note: a line with the signer's name, a line with the canonical JSON (RFC 8785), the signature below, as
/// the checkpoints of a log are signed. Source: C2SP signed-note.
public final class JsonNote {
    private static final int LINES = 2;

    private JsonNote() {}

    /// Signs the JSON in the signer's name.
    public static SignedNote sign(NoteSigner signer, JsonNode content) {
        return signer.sign(text(signer.verifierKey().name(), content));
    }

    /// What is signed, in a name.
    public static String text(String name, JsonNode content) {
        return name + "\n" + new String(CanonicalJson.write(content), StandardCharsets.UTF_8) + "\n";
    }

    /// The content of a note that this key has signed.
    ///
    /// @throws Malformed if the key has not signed it, or it holds no JSON
    public static JsonNode verified(SignedNote note, VerifierKey key) {
        if (note.verifiedBy(List.of(key)).isEmpty()) {
            throw new Malformed("note: not signed by " + key.name());
        }
        return content(note);
    }

    /// The content of a note, whoever signed it.
    ///
    /// @throws Malformed if it holds no JSON
    public static JsonNode content(SignedNote note) {
        String[] lines = note.text().split("\n");
        if (lines.length != LINES) {
            throw new Malformed("note: " + lines.length + " lines (expected: a name and JSON)");
        }
        try {
            return CanonicalJson.read(lines[1].getBytes(StandardCharsets.UTF_8));
        } catch (CanonicalJson.NotCanonical e) {
            throw new Malformed("note: " + e.getMessage());
        }
    }
}
