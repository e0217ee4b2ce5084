package io.micip.plan.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.plan.dataset.Purging.Selection;

/// Data sets in memory; held to [DataSetsContract] like the stored ones. Remembers the events it was told.
final class InMemoryDataSets implements DataSets {
    private static final Comparator<Versioned<DataSet>> NEWEST_FIRST = Comparator
            .comparing((Versioned<DataSet> one) -> one.state().madeAt())
            .thenComparing(Versioned::id)
            .reversed();

    private final Map<String, Versioned<DataSet>> byId = new HashMap<>();
    private final Map<String, IdempotencyKey> keys = new HashMap<>();
    private final List<EventDraft> told = new ArrayList<>();

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<DataSet>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Versioned<DataSet>> repeated(String id, @Nullable IdempotencyKey key) {
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
    public Versioned<DataSet> insert(String id, DataSet dataSet, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        var repeated = repeated(id, key);
        return repeated.orElseGet(() -> put(new Versioned<>(id, 1, dataSet, dataSet.madeAt()), events, key));
    }

    @Override
    public Versioned<DataSet> change(Versioned<DataSet> before, DataSet after, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        if (find(before.id()).orElseThrow().version() != before.version()) {
            throw CommonProblems.stale();
        }
        return put(new Versioned<>(before.id(), before.version() + 1, after, before.changedAt()), events, key);
    }

    @Override
    public List<Versioned<DataSet>> of(DistrictCode district, DataSet.Standing standing, @Nullable Place after,
            int limit) {
        return byId.values()
                .stream()
                .filter(one -> one.state().district().equals(district) && one.state().standing() == standing)
                .sorted(NEWEST_FIRST)
                .filter(one -> after == null || comesAfter(one, after))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Versioned<DataSet>> holding(DistrictCode district, Selection selection, int limit) {
        return byId.values()
                .stream()
                .filter(one -> one.state().district().equals(district) && !selection.of(one.state()).isEmpty())
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }

    private static boolean comesAfter(Versioned<DataSet> one, Place place) {
        var byTime = one.state().madeAt().compareTo(place.madeAt());
        return byTime < 0 || byTime == 0 && one.id().compareTo(place.id()) < 0;
    }

    private Versioned<DataSet> put(Versioned<DataSet> next, List<EventDraft> events, @Nullable IdempotencyKey key) {
        byId.put(next.id(), next);
        told.addAll(events);
        if (key != null) {
            keys.put(next.id() + key.digest(), key);
        }
        return next;
    }
}
