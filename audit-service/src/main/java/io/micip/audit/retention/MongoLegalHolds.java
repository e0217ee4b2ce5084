package io.micip.audit.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.retention.LegalHold.Word;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Legal holds in the collection `legalHolds`.
@Component
class MongoLegalHolds implements LegalHolds {
    private final Aggregates<Stored> aggregates;

    MongoLegalHolds(AggregatesFactory factory) {
        aggregates = factory.of("legalHolds", Stored.class);
    }

    @Override
    public Optional<Versioned<LegalHold>> find(String id) {
        return aggregates.find(id).map(one -> one.map(Stored::toHold));
    }

    @Override
    public Versioned<LegalHold> insert(String id, LegalHold hold, EventDraft event, @Nullable IdempotencyKey key) {
        return aggregates.insert(id, Stored.of(hold), List.of(event), key).map(Stored::toHold);
    }

    @Override
    public Versioned<LegalHold> change(Versioned<LegalHold> before, LegalHold after, EventDraft event) {
        return aggregates.change(before.map(Stored::of), Stored.of(after), List.of(event), null).map(Stored::toHold);
    }

    @Override
    public List<Versioned<LegalHold>> all() {
        var all = new ArrayList<Versioned<LegalHold>>();
        aggregates.collection().find().sort(Sorts.ascending("_id"))
                .forEach(document -> all.add(aggregates.read(document).map(Stored::toHold)));
        return all;
    }

    /// The stored shape of a hold.
    record Stored(String scope, StoredWord asked, @Nullable StoredWord confirmed, @Nullable StoredWord liftAsked,
            @Nullable StoredWord lifted) {
        static Stored of(LegalHold hold) {
            return new Stored(hold.scope(), StoredWord.of(hold.asked()), StoredWord.ofAny(hold.confirmed()),
                    StoredWord.ofAny(hold.liftAsked()), StoredWord.ofAny(hold.lifted()));
        }

        LegalHold toHold() {
            return new LegalHold(scope, asked.toWord(), word(confirmed), word(liftAsked), word(lifted));
        }

        private static @Nullable Word word(@Nullable StoredWord stored) {
            return stored == null ? null : stored.toWord();
        }
    }

    record StoredWord(String id, String role, String organisation, Instant at) {
        static StoredWord of(Word word) {
            var actor = word.by();
            return new StoredWord(actor.id(), actor.role().code(), actor.org().toString(), word.at());
        }

        static @Nullable StoredWord ofAny(@Nullable Word word) {
            return word == null ? null : of(word);
        }

        Word toWord() {
            return new Word(new Actor(id, Role.ofCode(role).orElseThrow(), Org.parse(organisation)), at);
        }
    }
}
