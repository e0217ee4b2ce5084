package io.micip.agreement.agreementtext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Sorts;
import org.springframework.stereotype.Component;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.events.AgreementEvent.TextPublished;

/// Keeps agreement texts in MongoDB, one document each, by version.
@Component
final class MongoAgreementTexts implements AgreementTexts {

    private final Aggregates<Stored> aggregates;

    MongoAgreementTexts(AggregatesFactory factory) {
        this.aggregates = factory.of("agreement_texts", Stored.class);
    }

    @Override
    public Optional<AgreementText> find(int version) {
        return aggregates.find(Integer.toString(version)).map(Versioned::state).map(Stored::asText);
    }

    @Override
    public Optional<AgreementText> current() {
        return Optional.ofNullable(aggregates.collection().find().sort(Sorts.descending("state.version")).first())
                .map(aggregates::read).map(Versioned::state).map(Stored::asText);
    }

    @Override
    public void add(AgreementText text, Actor actor) {
        String version = Integer.toString(text.identity().version());
        EventDraft published = EventDraft.success(
                new TextPublished(text.identity().version(), text.identity().sha256()), "/agreement-texts/" + version,
                EventDraft.STATE, actor);
        aggregates.insert(version, Stored.of(text), List.of(published), null);
    }

    /// The stored shape.
    record Stored(int version, String sha256, String title, String body, Instant offeredAt) {

        static Stored of(AgreementText text) {
            return new Stored(text.identity().version(), text.identity().sha256(), text.title(), text.body(),
                    text.offeredAt());
        }

        AgreementText asText() {
            return new AgreementText(new TextIdentity(version, sha256), title, body, offeredAt);
        }
    }
}
