package io.micip.agreement.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micip.notes.VerifierKey;

/// Keys in a map. For one thread.
final class InMemoryPublishedKeys implements PublishedKeys {

    private final Map<VerifierKey, PublishedKey> kept = new LinkedHashMap<>();

    @Override
    public void publish(VerifierKey key, Instant since) {
        kept.putIfAbsent(key, new PublishedKey(key, since));
    }

    @Override
    public List<PublishedKey> all() {
        return kept.values().stream().sorted(Comparator.comparing(PublishedKey::since)).toList();
    }
}
