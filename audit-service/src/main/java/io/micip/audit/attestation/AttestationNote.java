package io.micip.audit.attestation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.micip.notes.CanonicalJson;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// An attestation as a signed note: a line with the signer's name, a line with the canonical JSON (RFC 8785), the
/// signature below, as the log's checkpoints are signed. Source: C2SP signed-note.
final class AttestationNote {
    private static final int LINES = 2;

    private AttestationNote() {}

    static SignedNote sign(NoteSigner signer, JsonNode inventory) {
        String json = new String(CanonicalJson.write(inventory), StandardCharsets.UTF_8);
        return signer.sign(signer.verifierKey().name() + "\n" + json + "\n");
    }

    /// The inventory of a note that this key has signed.
    ///
    /// @throws Malformed if the key has not signed it, or it is no attestation
    static JsonNode verified(SignedNote note, VerifierKey key) {
        if (note.verifiedBy(List.of(key)).isEmpty()) {
            throw new Malformed("attestation: not signed by " + key.name());
        }
        return inventory(note);
    }

    /// The inventory of a note, whoever signed it.
    ///
    /// @throws Malformed if it is no attestation
    static JsonNode inventory(SignedNote note) {
        String[] lines = note.text().split("\n");
        if (lines.length != LINES) {
            throw new Malformed("attestation: " + lines.length + " lines (expected: a name and JSON)");
        }
        try {
            return CanonicalJson.read(lines[1].getBytes(StandardCharsets.UTF_8));
        } catch (CanonicalJson.NotCanonical e) {
            throw new Malformed("attestation: " + e.getMessage());
        }
    }
}
