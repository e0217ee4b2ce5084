package io.micip.agreement.agreementtext;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.micip.notes.Sha256;

/// A version of the Application and Data Sharing Agreement's words. Never edited once offered: another word is another
/// version.
///
/// @param identity version and hash of the body
/// @param title its first heading
/// @param body Markdown, as it is hashed
/// @param offeredAt when this platform first offered it
public record AgreementText(TextIdentity identity, String title, String body, Instant offeredAt) {

    /// @throws IllegalArgumentException if the hash is not the body's
    public AgreementText {
        if (!identity.sha256().equals(sha256(body))) {
            throw new IllegalArgumentException("text " + identity.version() + ": its hash is not its body's");
        }
    }

    /// The text of these words.
    ///
    /// @throws IllegalArgumentException if the body does not begin with a heading, or holds what evidence cannot hold
    static AgreementText of(int version, String body, Instant offeredAt) {
        String first = body.lines().findFirst().orElse("");
        if (!first.startsWith("# ")) {
            throw new IllegalArgumentException(
                    "text " + version + ": no title (expected: a heading in its first line)");
        }
        if (!PlainText.isLines(body)) {
            throw new IllegalArgumentException("text " + version + ": not plain text (" + PlainText.ONLY_LINES + ")");
        }
        return new AgreementText(new TextIdentity(version, sha256(body)), first.substring(2).strip(), body, offeredAt);
    }

    private static String sha256(String body) {
        return Sha256.hex(body.getBytes(StandardCharsets.UTF_8));
    }
}
