package io.micip.audit.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Entries in the collection `disclosures`. There are none, or few, so no index is kept for them.
@Component
class MongoDisclosures implements Disclosures {
    private final Aggregates<Stored> aggregates;

    MongoDisclosures(AggregatesFactory factory) {
        aggregates = factory.of("disclosures", Stored.class);
    }

    @Override
    public Versioned<Disclosure> enter(String id, Disclosure disclosure, EventDraft event,
            @Nullable IdempotencyKey key) {
        return aggregates.insert(id, Stored.of(disclosure), List.of(event), key).map(Stored::toDisclosure);
    }

    @Override
    public List<Versioned<Disclosure>> find(Optional<String> district, @Nullable String after, int limit) {
        var clauses = new ArrayList<Bson>();
        district.ifPresent(code -> clauses.add(Filters.eq("state.district", code)));
        if (after != null) {
            clauses.add(Filters.lt("_id", after));
        }
        var found = new ArrayList<Versioned<Disclosure>>();
        aggregates.collection().find(clauses.isEmpty() ? Filters.empty() : Filters.and(clauses))
                .sort(Sorts.descending("_id")).limit(limit)
                .forEach(document -> found.add(aggregates.read(document).map(Stored::toDisclosure)));
        return found;
    }

    @Override
    public long size() {
        return aggregates.collection().countDocuments();
    }

    /// The stored shape of an entry.
    record Stored(String district, Instant happenedAt, String party, String source, String interest,
            StoredActor recordedBy, Instant recordedAt) {
        static Stored of(Disclosure one) {
            var actor = one.recordedBy();
            return new Stored(one.district(), one.happenedAt(), one.party().code(), one.source().code(),
                    one.interest(), new StoredActor(actor.id(), actor.role().code(), actor.org().toString()),
                    one.recordedAt());
        }

        Disclosure toDisclosure() {
            return new Disclosure(district, happenedAt, Disclosure.Party.ofCode(party).orElseThrow(),
                    Disclosure.Source.ofCode(source).orElseThrow(), interest,
                    new Actor(recordedBy.id(), Role.ofCode(recordedBy.role()).orElseThrow(),
                            Org.parse(recordedBy.organisation())),
                    recordedAt);
        }
    }

    record StoredActor(String id, String role, String organisation) {}
}
