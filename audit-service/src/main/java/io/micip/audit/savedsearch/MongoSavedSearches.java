package io.micip.audit.savedsearch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Saved searches in the collection `savedSearches`, a document for each account.
@Component
class MongoSavedSearches implements SavedSearches {
    private final Aggregates<Stored> aggregates;

    MongoSavedSearches(AggregatesFactory factory) {
        aggregates = factory.of("savedSearches", Stored.class);
    }

    @Override
    public Optional<Versioned<OwnSearches>> of(String account) {
        return aggregates.find(account).map(one -> one.map(Stored::toSearches));
    }

    @Override
    public Optional<Versioned<OwnSearches>> repeated(String account, @Nullable IdempotencyKey key) {
        return aggregates.repeated(account, key).map(one -> one.map(Stored::toSearches));
    }

    @Override
    public Versioned<OwnSearches> begin(String account, OwnSearches first, EventDraft event,
            @Nullable IdempotencyKey key) {
        return aggregates.insert(account, Stored.of(first), List.of(event), key).map(Stored::toSearches);
    }

    @Override
    public Versioned<OwnSearches> change(Versioned<OwnSearches> before, OwnSearches after, EventDraft event,
            @Nullable IdempotencyKey key) {
        return aggregates.change(before.map(Stored::of), Stored.of(after), List.of(event), key)
                .map(Stored::toSearches);
    }

    /// The stored shape of an account's searches.
    record Stored(List<StoredSearch> items) {
        static Stored of(OwnSearches searches) {
            return new Stored(searches.items().stream().map(StoredSearch::of).toList());
        }

        OwnSearches toSearches() {
            return new OwnSearches(items.stream().map(StoredSearch::toSearch).toList());
        }
    }

    record StoredSearch(String id, String name, Map<String, String> filter, Instant savedAt) {
        static StoredSearch of(SavedSearch search) {
            return new StoredSearch(search.id(), search.name(), search.filter(), search.savedAt());
        }

        SavedSearch toSearch() {
            return new SavedSearch(id, name, new TreeMap<>(filter), savedAt);
        }
    }
}
