package io.micip.audit.attestation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// What an offline check of an attestation found.
///
/// @param signer    the name of whose key it must be
/// @param inventory what was attested; empty when no key that is trusted here has signed it
public record AttestationVerdict(String signer, Optional<JsonNode> inventory) {
    private static final Pattern FIRST_LINE = Pattern.compile("\\S+/attestation");

    /// Whether a file may be an attestation at all.
    public static boolean fits(byte[] file) {
        return FIRST_LINE.matcher(firstLine(new String(file, StandardCharsets.UTF_8))).matches();
    }

    /// Checks the note of an attestation with nothing else.
    ///
    /// @param policy whose signatures count: of any key that ever signed attestations
    /// @throws Malformed if it is no such note, or a line claims to be of one of these keys and is not
    public static AttestationVerdict of(byte[] file, TrustPolicy policy) {
        var note = SignedNote.parse(file);
        var signer = firstLine(note.text());
        boolean signed = !note.verifiedBy(policy.logKeys(signer)).isEmpty();
        var inventory = JsonNote.content(note);
        if (inventory.path("format").asInt(0) != Attestation.FORMAT) {
            throw new Malformed("file: no attestation (expected: format " + Attestation.FORMAT + ")");
        }
        return new AttestationVerdict(signer, signed ? Optional.of(inventory) : Optional.empty());
    }

    private static String firstLine(String text) {
        return text.substring(0, Math.max(0, text.indexOf('\n')));
    }
}
