package io.micip.audit.savedsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.reading.RecordAccess;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

/// What accounts do with their saved searches. An account reaches its own and no other's, and only while it may read
/// records. Whether it may see what a search asks for is decided anew each time that the search is run.
@Component
class SearchKeeping {
    private static final int MOST_TRIES = 3;
    private static final Set<ProblemType> LOST_RACES = Set.of(CommonProblems.CONFLICT, CommonProblems.VERSION_STALE);

    private final SavedSearches searches;
    private final RecordAccess access;
    private final Ids ids;
    private final Clock clock;

    SearchKeeping(SavedSearches searches, RecordAccess access, Ids ids, Clock clock) {
        this.searches = searches;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /// A saved search, and the version of all of the account's of which it is one.
    record Kept(SavedSearch search, long version) {
        static Kept of(Versioned<OwnSearches> all, String id) {
            return new Kept(all.state().find(id).orElseThrow(CommonProblems::unknown), all.version());
        }
    }

    /// The caller's own; version 0 while there was never one.
    Versioned<OwnSearches> all(Caller caller) {
        access.reading(caller);
        return searches.of(caller.id())
                .orElseGet(() -> new Versioned<>(caller.id(), 0, OwnSearches.NONE, Instant.EPOCH));
    }

    /// @throws Refused `unknown`
    Kept one(Caller caller, String id) {
        return Kept.of(all(caller), id);
    }

    /// Saves a search that the caller may ask. Two that are saved at once are both saved.
    Kept save(Caller caller, SearchToSave words, @Nullable IdempotencyKey key) {
        var actor = access.ofList(caller, words.district().orElse(null), words.isd().orElse(null)).actor();
        var id = IdempotencyKey.idFor(key, ids);
        for (int left = MOST_TRIES - 1;; left--) {
            try {
                return saveOnce(actor, new SavedSearch(id, words.name(), words.filter(), now()), key);
            } catch (Refused refused) {
                if (left == 0 || !LOST_RACES.contains(refused.refusal().type())) {
                    throw refused;
                }
            }
        }
    }

    private Kept saveOnce(Actor actor, SavedSearch search, @Nullable IdempotencyKey key) {
        var repeated = searches.repeated(actor.id(), key);
        if (repeated.isPresent()) {
            return Kept.of(repeated.get(), search.id());
        }
        var event = told(new AuditEvent.SearchSaved(search.id()), actor);
        var before = searches.of(actor.id());
        var after = before.map(Versioned::state).orElse(OwnSearches.NONE).with(search);
        return Kept.of(before.isPresent()
                ? searches.change(before.get(), after, event, key)
                : searches.begin(actor.id(), after, event, key), search.id());
    }

    Kept rename(Caller caller, String id, String name, IfMatch expected) {
        var actor = access.reading(caller);
        var before = known(caller, id).expect(expected);
        return Kept.of(searches.change(before, before.state().renamed(id, name),
                told(new AuditEvent.SearchRenamed(id), actor), null), id);
    }

    Versioned<OwnSearches> delete(Caller caller, String id, IfMatch expected) {
        var actor = access.reading(caller);
        var before = known(caller, id).expect(expected);
        return searches.change(before, before.state().without(id), told(new AuditEvent.SearchDeleted(id), actor), null);
    }

    private Versioned<OwnSearches> known(Caller caller, String id) {
        return searches.of(caller.id()).filter(all -> all.state().find(id).isPresent())
                .orElseThrow(CommonProblems::unknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static EventDraft told(AuditEvent event, Actor actor) {
        boolean ofDistrict = actor.org().kind() == Org.Kind.DISTRICT;
        return EventDraft.success(event, "/accounts/" + actor.id() + "/saved-searches",
                ofDistrict ? actor.org().code() : EventDraft.STATE, actor);
    }
}
