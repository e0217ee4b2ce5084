package io.micip.chassis.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Puts on record what happened without changing an aggregate: a refusal, a reading. Each fact is a document of its own
/// that goes once its event is acknowledged.
public final class Facts {
    static final String COLLECTION = "facts";
    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    private final MongoCollection<Document> documents;
    private final EventComposer composer;
    private final OutboxRelay.Place relay;
    private final Clock clock;

    Facts(MongoCollection<Document> documents, EventComposer composer, OutboxRelay relay, Clock clock) {
        this.documents = documents;
        this.composer = composer;
        this.relay = relay.serve(documents, true);
        this.clock = clock;
    }

    /// Stores the fact durably. On the wire its subject gets `#` and the event's id appended, since a fact is the only
    /// event (sequence 1) of its own subject.
    ///
    /// @return the event's id
    /// @throws Refused `busy` when it cannot be stored: then what must be on record must not be done
    public String record(EventDraft fact) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = composer.newId();
        var event = composer.compose(fact, id, fact.subject() + "#" + id, 1, now);
        try {
            documents.insertOne(new Document("_id", id).append("changedAt", Date.from(now))
                    .append(StoredEvents.OUTBOX, List.of(StoredEvents.write(event))));
        } catch (MongoException e) {
            LOG.warn("a fact cannot be stored: {}", e.getClass().getSimpleName());
            throw CommonProblems.busy();
        }
        relay.signal(id);
        return id;
    }
}
