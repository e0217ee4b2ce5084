package io.micip.audit.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Holds in memory, with what was told.
final class InMemoryLegalHolds implements LegalHolds {
    private final TreeMap<String, Versioned<LegalHold>> byId = new TreeMap<>();
    private final List<EventDraft> told = new ArrayList<>();

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<LegalHold>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Versioned<LegalHold> insert(String id, LegalHold hold, EventDraft event, @Nullable IdempotencyKey key) {
        return find(id).orElseGet(() -> put(new Versioned<>(id, 1, hold, hold.asked().at()), event));
    }

    @Override
    public Versioned<LegalHold> change(Versioned<LegalHold> before, LegalHold after, EventDraft event) {
        if (find(before.id()).orElseThrow().version() != before.version()) {
            throw CommonProblems.stale();
        }
        return put(new Versioned<>(before.id(), before.version() + 1, after, before.changedAt()), event);
    }

    @Override
    public List<Versioned<LegalHold>> all() {
        return List.copyOf(byId.values());
    }

    private Versioned<LegalHold> put(Versioned<LegalHold> next, EventDraft event) {
        byId.put(next.id(), next);
        told.add(event);
        return next;
    }
}
