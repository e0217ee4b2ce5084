package io.micip.audit.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.proof.TlogProof;
import io.micip.notes.CanonicalJson;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;
import io.micip.notes.Sha256;
import io.micip.notes.SignedNote;

/// A certificate as one JSON file that proves itself: what is certified, the signature over its canonical form, and the proof
/// that a log holds the SHA-256 of that form.
///
/// @param certificate what is certified
/// @param note        the same, signed
/// @param proof       of the log's entry that says it was issued; without one, the signature alone vouches
record CertificateFile(JsonNode certificate, SignedNote note, Optional<TlogProof> proof) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String CERTIFICATE = "certificate";

    static CertificateFile of(SignedNote note, Optional<TlogProof> proof) {
        return new CertificateFile(JsonNote.content(note), note, proof);
    }

    /// Whether bytes look like such a file, and like no other that is checked.
    static boolean begins(byte[] file) {
        return file.length > 0 && file[0] == '{';
    }

    /// @throws Malformed if it is none
    static CertificateFile parse(byte[] file) {
        try {
            var read = CanonicalJson.read(file);
            var certificate = read.path(CERTIFICATE);
            if (!certificate.isObject() || certificate.path("format").asInt(0) != Certificate.FORMAT) {
                throw new Malformed("file: no certificate (expected: format " + Certificate.FORMAT + ")");
            }
            var signature = read.path("signature").asString("");
            var name = read.path("signer").asString("");
            var note = SignedNote.parse(JsonNote.text(name, certificate) + "\n" + signature);
            var proof = read.path("proof").asString("");
            return new CertificateFile(certificate, note,
                    proof.isEmpty() ? Optional.empty() : Optional.of(TlogProof.parse(proof)));
        } catch (CanonicalJson.NotCanonical e) {
            throw new Malformed("file: " + e.getMessage());
        }
    }

    /// As it is given out.
    byte[] bytes() {
        var json = JSON.createObjectNode();
        json.set(CERTIFICATE, certificate);
        json.put("sha256", sha256()).put("signer", signer()).put("signature", signature());
        proof.ifPresent(one -> json.put("proof", one.toString()));
        return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Of the canonical JSON of what is certified.
    String sha256() {
        return Sha256.hex(CanonicalJson.write(certificate));
    }

    /// Name of the key that signed it.
    String signer() {
        return note.text().substring(0, note.text().indexOf('\n'));
    }

    private String signature() {
        return note.toString().substring(note.text().length() + 1);
    }
}
