package io.micip.agreement.agreementtext;

/// Names one exact text: what a district signs is this hash.
///
/// @param version 1, 2, ...
/// @param sha256 of the text's UTF-8 bytes, 64 lower case hex digits
public record TextIdentity(int version, String sha256) {

    /// @throws IllegalArgumentException if the version is below 1 or the hash has another form
    public TextIdentity {
        if (version < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "text: version " + version + " (expected: 1 or more, with a SHA-256 in hex)");
        }
    }
}
