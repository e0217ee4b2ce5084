package io.micip.audit.foia;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Org;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Requests in memory. Remembers the events it was told.
final class InMemoryFoiaRequests implements FoiaRequests {
    private static final Comparator<Versioned<FoiaRequest>> NEWEST_FIRST = Comparator
            .comparing((Versioned<FoiaRequest> one) -> one.state().receipt().cameAt())
            .thenComparing(Versioned::id)
            .reversed();

    private final Map<String, Versioned<FoiaRequest>> byId = new HashMap<>();
    private final Map<String, IdempotencyKey> keys = new HashMap<>();
    private final List<EventDraft> told = new ArrayList<>();

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<FoiaRequest>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Versioned<FoiaRequest>> repeated(String id, @Nullable IdempotencyKey key) {
        var earlier = key == null ? null : keys.get(id + key.digest());
        if (earlier == null) {
            return Optional.empty();
        }
        if (!earlier.equals(key)) {
            throw CommonProblems.invalid("", "the key was used for another request");
        }
        return find(id);
    }

    @Override
    public Versioned<FoiaRequest> insert(String id, FoiaRequest request, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        return repeated(id, key)
                .orElseGet(() -> put(new Versioned<>(id, 1, request, request.receipt().cameAt()), events, key));
    }

    @Override
    public Versioned<FoiaRequest> change(Versioned<FoiaRequest> before, FoiaRequest after, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        if (find(before.id()).orElseThrow().version() != before.version()) {
            throw CommonProblems.stale();
        }
        return put(new Versioned<>(before.id(), before.version() + 1, after, before.changedAt()), events, key);
    }

    @Override
    public List<Versioned<FoiaRequest>> of(Org organisation, @Nullable Place after, int limit) {
        return byId.values().stream().filter(one -> one.state().organisation().equals(organisation))
                .sorted(NEWEST_FIRST).filter(one -> after == null || comesAfter(one, after)).limit(limit).toList();
    }

    @Override
    public List<Versioned<FoiaRequest>> searching() {
        return byId.values().stream().filter(one -> one.state().search().going().isPresent())
                .sorted(Comparator.comparing(one -> one.state().search().going().orElseThrow().at())).toList();
    }

    private static boolean comesAfter(Versioned<FoiaRequest> one, Place place) {
        int byTime = one.state().receipt().cameAt().compareTo(place.cameAt());
        return byTime < 0 || byTime == 0 && one.id().compareTo(place.id()) < 0;
    }

    private Versioned<FoiaRequest> put(Versioned<FoiaRequest> next, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        byId.put(next.id(), next);
        told.addAll(events);
        if (key != null) {
            keys.put(next.id() + key.digest(), key);
        }
        return next;
    }
}
