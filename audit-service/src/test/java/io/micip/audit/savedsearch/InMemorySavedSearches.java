package io.micip.audit.savedsearch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Saved searches in memory, with what was told.
final class InMemorySavedSearches implements SavedSearches {
    private final Map<String, Versioned<OwnSearches>> byAccount = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<EventDraft> told = new ArrayList<>();

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<OwnSearches>> of(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    @Override
    public Optional<Versioned<OwnSearches>> repeated(String account, @Nullable IdempotencyKey key) {
        return key != null && seen.contains(account + key.digest()) ? of(account) : Optional.empty();
    }

    @Override
    public Versioned<OwnSearches> begin(String account, OwnSearches first, EventDraft event,
            @Nullable IdempotencyKey key) {
        if (of(account).isPresent()) {
            return repeated(account, key).orElseThrow(() -> CommonProblems.conflict("This exists already."));
        }
        return put(new Versioned<>(account, 1, first, Instant.EPOCH), event, key);
    }

    @Override
    public Versioned<OwnSearches> change(Versioned<OwnSearches> before, OwnSearches after, EventDraft event,
            @Nullable IdempotencyKey key) {
        var repeated = repeated(before.id(), key);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (of(before.id()).orElseThrow().version() != before.version()) {
            throw CommonProblems.stale();
        }
        return put(new Versioned<>(before.id(), before.version() + 1, after, before.changedAt()), event, key);
    }

    private Versioned<OwnSearches> put(Versioned<OwnSearches> next, EventDraft event, @Nullable IdempotencyKey key) {
        byAccount.put(next.id(), next);
        told.add(event);
        if (key != null) {
            seen.add(next.id() + key.digest());
        }
        return next;
    }
}
