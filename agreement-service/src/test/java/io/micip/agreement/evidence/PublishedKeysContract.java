package io.micip.agreement.evidence;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.agreement.evidence.PublishedKeys.PublishedKey;
import io.micip.notes.NoteSigner;
import io.micip.notes.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;

/// What the port promises, held against every implementation of it.
abstract class PublishedKeysContract {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    abstract PublishedKeys keys();

    @Test
    void givesBackEveryKeyTheOldestFirst() {
        VerifierKey first = NoteSigner.generate("keys.example.org").verifierKey();
        VerifierKey second = NoteSigner.generate("keys.example.org").verifierKey();
        PublishedKeys keys = keys();

        keys.publish(second, NOW.plusSeconds(1));
        keys.publish(first, NOW);

        assertThat(keys.all()).containsExactly(new PublishedKey(first, NOW),
                new PublishedKey(second, NOW.plusSeconds(1)));
    }

    @Test
    void keepsAKeyAsItWasFirstPublished() {
        VerifierKey key = NoteSigner.generate("keys.example.org").verifierKey();
        PublishedKeys keys = keys();

        keys.publish(key, NOW);
        keys.publish(key, NOW.plusSeconds(9));

        assertThat(keys.all()).containsExactly(new PublishedKey(key, NOW));
    }
}
