package io.micip.agreement.evidence;

import java.time.Instant;
import java.util.List;

import io.micip.notes.VerifierKey;

/// Port: the keys that check seals, every one that ever signed. Only added to.
interface PublishedKeys {

    /// Publishes a key; one that is published stays as it is.
    void publish(VerifierKey key, Instant since);

    /// All of them, oldest first.
    List<PublishedKey> all();

    /// A key that checks seals.
    ///
    /// @param key as it is compared
    /// @param since when it was published
    record PublishedKey(VerifierKey key, Instant since) {}
}
