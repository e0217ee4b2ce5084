package io.micip.audit.foia;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.certificate.OfficialName;
import io.micip.audit.clock.Receipt;
import io.micip.audit.foia.FoiaRequest.Asked;
import io.micip.audit.foia.FoiaRequest.Decision;
import io.micip.audit.foia.FoiaRequest.Extension;
import io.micip.audit.foia.FoiaRequest.Issued;
import io.micip.audit.foia.Searched.Attempt;
import io.micip.audit.foia.Searched.Failed;
import io.micip.audit.foia.Searched.Going;
import io.micip.audit.foia.Searched.Made;
import io.micip.audit.nonexistence.SearchOrders.Failure;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.mongo.MongoIndexes;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Requests in the collection `foiaRequests`, each with its pending events in its own document.
@Component
class MongoFoiaRequests implements FoiaRequests {
    private static final String COLLECTION = "foiaRequests";
    private static final String CAME = "state.receipt.cameAt";
    private static final String STATE_OF_SEARCH = "state.search.attempt.state";

    private final Aggregates<Stored> aggregates;

    MongoFoiaRequests(AggregatesFactory factory) {
        aggregates = factory.of(COLLECTION, Stored.class);
    }

    static MongoIndexes indexes() {
        return new MongoIndexes(COLLECTION, List.of(
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("state.organisation"),
                                Indexes.descending(CAME, "_id"))),
                new IndexModel(Indexes.ascending(STATE_OF_SEARCH))));
    }

    @Override
    public Optional<Versioned<FoiaRequest>> find(String id) {
        return aggregates.find(id).map(MongoFoiaRequests::read);
    }

    @Override
    public Optional<Versioned<FoiaRequest>> repeated(String id, @Nullable IdempotencyKey key) {
        return aggregates.repeated(id, key).map(MongoFoiaRequests::read);
    }

    @Override
    public Versioned<FoiaRequest> insert(String id, FoiaRequest request, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        return read(aggregates.insert(id, Stored.of(request), events, key));
    }

    @Override
    public Versioned<FoiaRequest> change(Versioned<FoiaRequest> before, FoiaRequest after, List<EventDraft> events,
            @Nullable IdempotencyKey key) {
        return read(aggregates.change(before.map(Stored::of), Stored.of(after), events, key));
    }

    @Override
    public List<Versioned<FoiaRequest>> of(Org organisation, @Nullable Place after, int limit) {
        var ours = Filters.eq("state.organisation", organisation.toString());
        var found = new ArrayList<Versioned<FoiaRequest>>();
        aggregates.collection().find(after == null ? ours : Filters.and(ours, later(after)))
                .sort(Sorts.descending(CAME, "_id")).limit(limit)
                .forEach(document -> found.add(read(aggregates.read(document))));
        return found;
    }

    @Override
    public List<Versioned<FoiaRequest>> searching() {
        var found = new ArrayList<Versioned<FoiaRequest>>();
        aggregates.collection().find(Filters.eq(STATE_OF_SEARCH, StoredAttempt.GOING))
                .sort(Sorts.ascending("state.search.attempt.at", "_id"))
                .forEach(document -> found.add(read(aggregates.read(document))));
        return found;
    }

    private static Bson later(Place after) {
        return Filters.or(Filters.lt(CAME, after.cameAt()),
                Filters.and(Filters.eq(CAME, after.cameAt()), Filters.lt("_id", after.id())));
    }

    private static Versioned<FoiaRequest> read(Versioned<Stored> stored) {
        return stored.map(Stored::toRequest);
    }

    /// The stored shape of a request.
    record Stored(String organisation, StoredReceipt receipt, StoredAsked asked, @Nullable StoredExtension extension,
            @Nullable StoredSearch search, @Nullable StoredCertificate certificate,
            @Nullable StoredDecision decision) {
        static Stored of(FoiaRequest request) {
            return new Stored(request.organisation().toString(), StoredReceipt.of(request.receipt()),
                    new StoredAsked(request.asked().names(), request.asked().count(), request.asked().namesHash()),
                    StoredExtension.of(request.extension()), StoredSearch.of(request.search()),
                    StoredCertificate.of(request.certificate()), StoredDecision.of(request.decision()));
        }

        FoiaRequest toRequest() {
            return new FoiaRequest(Org.parse(organisation), receipt.toReceipt(),
                    new Asked(asked.names(), asked.count(), asked.namesHash()),
                    extension == null ? null : extension.toExtension(),
                    search == null ? Searched.NEVER : search.toSearched(),
                    certificate == null ? null : certificate.toIssued(),
                    decision == null ? null : decision.toDecision());
        }
    }

    record StoredReceipt(String means, Instant cameAt, @Nullable Instant noticedAt) {
        static StoredReceipt of(Receipt receipt) {
            return new StoredReceipt(receipt.means().code(), receipt.cameAt(), receipt.noticedAt());
        }

        Receipt toReceipt() {
            return new Receipt(Receipt.Means.ofCode(means).orElseThrow(), cameAt, noticedAt);
        }
    }

    record StoredAsked(List<String> names, int count, String namesHash) {}

    record StoredActor(String id, String role, String organisation) {
        static StoredActor of(Actor actor) {
            return new StoredActor(actor.id(), actor.role().code(), actor.org().toString());
        }

        Actor toActor() {
            return new Actor(id, Role.ofCode(role).orElseThrow(), Org.parse(organisation));
        }
    }

    record StoredExtension(int businessDays, String reason, Instant at, StoredActor by) {
        static @Nullable StoredExtension of(@Nullable Extension one) {
            return one == null
                    ? null
                    : new StoredExtension(one.businessDays(), one.reason().code(), one.at(), StoredActor.of(one.by()));
        }

        Extension toExtension() {
            return new Extension(businessDays, FoiaRequest.Reason.ofCode(reason).orElseThrow(), at, by.toActor());
        }
    }

    /// @param at of the newest that ended with a result, as are those beside it; null where none did
    record StoredSearch(@Nullable String id, @Nullable Instant at, long found, List<String> places, int stores,
            @Nullable StoredAttempt attempt) {
        static @Nullable StoredSearch of(Searched search) {
            var attempt = StoredAttempt.of(search.attempt());
            var made = search.made();
            if (made == null) {
                return attempt == null ? null : new StoredSearch(null, null, 0, List.of(), 0, attempt);
            }
            return new StoredSearch(made.id(), made.at(), made.found(), made.places(), made.stores(), attempt);
        }

        Searched toSearched() {
            return new Searched(at == null ? null : new Made(id, at, found, places, stores),
                    attempt == null ? null : attempt.toAttempt());
        }
    }

    /// @param by   of one that goes on
    /// @param why  of one that failed
    /// @param what of one that failed
    record StoredAttempt(String id, Instant at, String state, @Nullable StoredActor by, @Nullable String why,
            @Nullable String what) {
        static final String GOING = "going";
        private static final String FAILED = "failed";

        static @Nullable StoredAttempt of(@Nullable Attempt attempt) {
            return switch (attempt) {
                case null -> null;
                case Going going ->
                    new StoredAttempt(going.id(), going.at(), GOING, StoredActor.of(going.by()), null, null);
                case Failed failed ->
                    new StoredAttempt(failed.id(), failed.at(), FAILED, null, failed.why().code(), failed.what());
            };
        }

        Attempt toAttempt() {
            return by != null
                    ? new Going(id, at, by.toActor())
                    : new Failed(id, at, Failure.ofCode(String.valueOf(why)).orElseThrow(),
                            what == null ? "" : what);
        }
    }

    record StoredCertificate(String id, String sha256, Instant at, @Nullable String note) {
        static @Nullable StoredCertificate of(@Nullable Issued one) {
            return one == null ? null : new StoredCertificate(one.id(), one.sha256(), one.at(), one.note());
        }

        Issued toIssued() {
            return new Issued(id, sha256, at, note);
        }
    }

    record StoredDecision(String outcome, Instant at, OfficialName official, StoredActor by,
            @Nullable String grounds) {
        static @Nullable StoredDecision of(@Nullable Decision one) {
            return one == null
                    ? null
                    : new StoredDecision(one.outcome().code(), one.at(), one.official(), StoredActor.of(one.by()),
                            one.grounds());
        }

        Decision toDecision() {
            return new Decision(FoiaRequest.Outcome.ofCode(outcome).orElseThrow(), at, official, by.toActor(),
                    grounds);
        }
    }
}
