package io.micip.audit.savedsearch;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

import static io.micip.audit.savedsearch.SavedSearchesContract.search;

/// Saved searches where somebody else is faster, some times.
final class RacingSearches implements SavedSearches {
    private final SavedSearches real;
    private final int races;
    private int lost;

    RacingSearches(SavedSearches real, int races) {
        this.real = real;
        this.races = races;
    }

    private void lose(String account, EventDraft event) {
        if (lost < races) {
            lost++;
            var theirs = search("race-" + lost, "Race " + lost);
            var before = real.of(account);
            if (before.isPresent()) {
                real.change(before.get(), before.get().state().with(theirs), event, null);
            } else {
                real.begin(account, OwnSearches.NONE.with(theirs), event, null);
            }
        }
    }

    @Override
    public Optional<Versioned<OwnSearches>> of(String account) {
        return real.of(account);
    }

    @Override
    public Optional<Versioned<OwnSearches>> repeated(String account, @Nullable IdempotencyKey key) {
        return real.repeated(account, key);
    }

    @Override
    public Versioned<OwnSearches> begin(String account, OwnSearches first, EventDraft event,
            @Nullable IdempotencyKey key) {
        lose(account, event);
        return real.begin(account, first, event, key);
    }

    @Override
    public Versioned<OwnSearches> change(Versioned<OwnSearches> before, OwnSearches after, EventDraft event,
            @Nullable IdempotencyKey key) {
        lose(before.id(), event);
        return real.change(before, after, event, key);
    }
}
