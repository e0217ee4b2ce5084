package io.micip.audit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Entries in memory, with what was told.
final class InMemoryDisclosures implements Disclosures {
    private final TreeMap<String, Versioned<Disclosure>> byId = new TreeMap<>();
    private final List<EventDraft> told = new ArrayList<>();

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Versioned<Disclosure> enter(String id, Disclosure disclosure, EventDraft event,
            @Nullable IdempotencyKey key) {
        return byId.computeIfAbsent(id, _ -> {
            told.add(event);
            return new Versioned<>(id, 1, disclosure, disclosure.recordedAt());
        });
    }

    @Override
    public List<Versioned<Disclosure>> find(Optional<String> district, @Nullable String after, int limit) {
        return byId.descendingMap().values().stream()
                .filter(one -> district.map(one.state().district()::equals).orElse(true))
                .filter(one -> after == null || one.id().compareTo(after) < 0).limit(limit).toList();
    }

    @Override
    public long size() {
        return byId.size();
    }
}
