package io.micip.audit.key;

import io.micip.notes.VerifierKey;

/// Who signs with keys of this platform: a log, the certificates that no record exists, the attestations. Each has keys that
/// sign nothing else.
/// @param file how the names of its files in the key directory begin
/// @param name stands in every vkey of it, for life
public record Signatory(String file, String name) {
    private static final String CERTIFICATES = "certificates";
    private static final String ATTESTATION = "attestation";

    /// The log of a partition.
    public static Signatory ofLog(int number, String origin) {
        return new Signatory(Integer.toString(number), origin);
    }

    /// The certificates of a log set.
    /// @param prefix of all its origins, such as `audit.example/0123456789abcdef/`
    public static Signatory ofCertificates(String prefix) {
        return new Signatory(CERTIFICATES, prefix + CERTIFICATES);
    }

    /// The attestations of a log set.
    /// @param prefix of all its origins
    public static Signatory ofAttestations(String prefix) {
        return new Signatory(ATTESTATION, prefix + ATTESTATION);
    }

    /// Whose attestations a key signs.
    public static Signatory ofAttestations(VerifierKey key) {
        return new Signatory(ATTESTATION, key.name());
    }

    /// Who it is, for operators: `log 0`, `certificates`, `attestation`.
    @Override
    public String toString() {
        return Character.isDigit(file.charAt(0)) ? "log " + file : file;
    }
}
