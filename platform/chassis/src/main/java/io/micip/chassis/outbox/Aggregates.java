package io.micip.chassis.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.mongo.StoredRecords;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// One collection of aggregates, each a document that holds its state and the events not yet sent. A change and its
/// events are one write, guarded by the version, so either both happened or neither.
///
/// Not promised: anything about two documents together.
///
/// @param <S> state, a record as [StoredRecords] can store it
public final class Aggregates<S extends Record> {
    private static final int MOST_WAITING = 64;
    private static final int MOST_WAITING_BYTES = 1024 * 1024;
    private static final int SCHEMA_VERSION = 1;
    /// What guards and numbers a change; the state can be large.
    private static final Bson BESIDE_THE_STATE = Projections.include("version", StoredEvents.SEQUENCES,
            SeenKeys.MADE_BY, SeenKeys.KEYS, StoredEvents.OUTBOX);
    private static final Bson KEYS_ALONE = Projections.include(SeenKeys.MADE_BY, SeenKeys.KEYS);

    private final MongoCollection<Document> documents;
    /// The same, read and written as bytes: a tree of a large document takes ten times the room.
    private final MongoCollection<RawBsonDocument> raw;
    private final Codec<S> codec;
    private final EventComposer composer;
    private final OutboxRelay.Place relay;
    private final Clock clock;

    Aggregates(MongoCollection<Document> documents, Class<S> state, EventComposer composer, OutboxRelay.Place relay,
            Clock clock) {
        this.documents = documents;
        this.raw = documents.withDocumentClass(RawBsonDocument.class);
        this.codec = StoredRecords.in(documents.getCodecRegistry()).get(state);
        this.composer = composer;
        this.relay = relay;
        this.clock = clock;
    }

    /// The aggregate with this id, if there is one.
    public Optional<Versioned<S>> find(String id) {
        return Optional.ofNullable(raw.find(byId(id)).first()).map(this::read);
    }

    /// What an earlier request with this key made of the aggregate, if there was one. Ask this after the version was read
    /// and before it is compared: a repeated request names the version before its own change, and the first attempt may
    /// still be at work.
    ///
    /// @throws Refused `idempotency-key-reused` when the earlier request had another body
    public Optional<Versioned<S>> repeated(String id, @Nullable IdempotencyKey key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(documents.find(byId(id)).projection(KEYS_ALONE).first())
                        .filter(stored -> SeenKeys.contain(stored, key))
                        .flatMap(_ -> find(id));
    }

    /// Stores a new aggregate as version 1.
    ///
    /// @param key of the request, or null; with one, take `key.newId()` for the id, so that a repeated request meets what
    ///            the first one made, which is then the answer
    /// @throws Refused `conflict` when the id is taken, `idempotency-key-reused`, `too-large` for an event over 60,000
    ///             bytes
    public Versioned<S> insert(String id, S state, List<EventDraft> events, @Nullable IdempotencyKey key) {
        var now = now();
        var sequences = new LinkedHashMap<String, Long>();
        var outbox = compose(events, sequences, now);
        var document = new Document("_id", id).append("schemaVersion", SCHEMA_VERSION)
                .append("version", 1L)
                .append("changedAt", Date.from(now))
                .append("state", encode(state))
                .append(StoredEvents.SEQUENCES, StoredEvents.write(sequences))
                .append(SeenKeys.MADE_BY, SeenKeys.write(key))
                .append(SeenKeys.KEYS, List.of())
                .append(StoredEvents.OUTBOX, outbox);
        try {
            documents.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return repeated(id, key).orElseThrow(() -> CommonProblems.conflict("This exists already."));
        }
        relay.signal(id);
        return new Versioned<>(id, 1, state, now);
    }

    /// Stores the next version.
    ///
    /// @throws Refused `version-stale` when another change came first, `busy` while 64 events or 1 MB wait to be sent,
    ///             `idempotency-key-reused`, `too-large` for an event over 60,000 bytes
    public Versioned<S> change(Versioned<S> before, S after, List<EventDraft> events, @Nullable IdempotencyKey key) {
        var stored = documents.find(byId(before.id())).projection(BESIDE_THE_STATE).first();
        if (stored == null) {
            throw CommonProblems.stale();
        }
        if (key != null && SeenKeys.contain(stored, key)) {
            return find(before.id()).orElseThrow(CommonProblems::stale);
        }
        if (stored.getLong("version") != before.version()) {
            throw CommonProblems.stale();
        }
        refuseWhenFull(stored);
        var now = now();
        var sequences = StoredEvents.sequences(stored);
        var outbox = compose(events, sequences, now);
        var next = before.version() + 1;
        // One flat equality filter: it is what guards, and the only form that the embedded server answers by index.
        var result = documents.updateOne(new Document("_id", before.id()).append("version", before.version()),
                Updates.combine(Updates.set("state", encode(after)), Updates.set("version", next),
                        Updates.set("changedAt", Date.from(now)),
                        Updates.set(StoredEvents.SEQUENCES, StoredEvents.write(sequences)),
                        Updates.set(SeenKeys.KEYS, SeenKeys.with(stored, key)),
                        Updates.pushEach(StoredEvents.OUTBOX, outbox)));
        if (result.getMatchedCount() == 0) {
            return repeated(before.id(), key).orElseThrow(CommonProblems::stale);
        }
        relay.signal(before.id());
        return new Versioned<>(before.id(), next, after, now);
    }

    /// The collection, for queries of an adapter. The state lies under `state.`, as in `Filters.eq("state.district", x)`.
    /// Nobody writes through it what this class writes.
    public MongoCollection<Document> collection() {
        return documents;
    }

    /// Reads a document of [#collection()].
    public Versioned<S> read(Document stored) {
        var state = stored.get("state", Document.class)
                .toBsonDocument(Document.class, documents.getCodecRegistry());
        return new Versioned<>(stored.getString("_id"), stored.getLong("version"),
                codec.decode(new BsonDocumentReader(state), DecoderContext.builder().build()),
                stored.getDate("changedAt").toInstant());
    }

    private Versioned<S> read(RawBsonDocument stored) {
        return new Versioned<>(stored.getString("_id").getValue(), stored.getInt64("version").getValue(),
                ((RawBsonDocument) stored.getDocument("state")).decode(codec),
                Instant.ofEpochMilli(stored.getDateTime("changedAt").getValue()));
    }

    private static Document byId(String id) {
        return new Document("_id", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RawBsonDocument encode(S state) {
        return new RawBsonDocument(state, codec);
    }

    private List<Document> compose(List<EventDraft> events, Map<String, Long> sequences, Instant now) {
        return events.stream()
                .map(draft -> composer.compose(draft, composer.newId(), draft.subject(),
                        sequences.merge(draft.subject(), 1L, Long::sum), now))
                .map(StoredEvents::write)
                .toList();
    }

    private static void refuseWhenFull(Document stored) {
        var waiting = StoredEvents.waiting(stored);
        if (waiting.size() >= MOST_WAITING
                || waiting.stream().mapToInt(event -> event.size()).sum() >= MOST_WAITING_BYTES) {
            throw CommonProblems.busy();
        }
    }
}
