package io.micip.chassis.outbox;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;

/// One collection of aggregates, each a document that holds its state and the events not yet sent. A change and its
/// events are one write, guarded by the version, so either both happened or neither.
///
/// Not promised: anything about two documents together.
///
/// @param <S> state, a record of what the driver's record codec can store
public final class Aggregates<S extends Record> {
    Aggregates() {}

    /// The aggregate with this id, if there is one.
    public Optional<Versioned<S>> find(String id) {
        throw new UnsupportedOperationException();
    }

    /// What an earlier request with this key made of the aggregate, if there was one. Ask this first, before the version
    /// is compared: a repeated request names the version before its own change.
    ///
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused` when the earlier request had another body
    public Optional<Versioned<S>> repeated(String id, @Nullable IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    /// Stores a new aggregate as version 1.
    ///
    /// @param key of the request, or null; with one, take `key.newId()` for the id, so that a repeated request meets what
    ///            the first one made, which is then the answer
    /// @throws io.micip.chassis.problem.Refused `conflict` when the id is taken, `idempotency-key-reused`, `too-large`
    ///            for an event over 60,000 bytes, `busy` when it cannot be stored
    public Versioned<S> insert(String id, S state, List<EventDraft> events, @Nullable IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    /// Stores the next version.
    ///
    /// @throws io.micip.chassis.problem.Refused `version-stale` when another change came first, `busy` while 64 events or
    ///            1 MB wait to be sent, `idempotency-key-reused`, `too-large` for an event over 60,000 bytes
    public Versioned<S> change(Versioned<S> before, S after, List<EventDraft> events, @Nullable IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    /// The collection, for queries of an adapter. The state lies under `state.`, as in `Filters.eq("state.district", x)`.
    /// Nobody writes through it what this class writes.
    public MongoCollection<Document> collection() {
        throw new UnsupportedOperationException();
    }

    /// Reads a document of [#collection()].
    public Versioned<S> read(Document stored) {
        throw new UnsupportedOperationException();
    }
}
