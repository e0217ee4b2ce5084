package io.micip.chassis.outbox;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;

/// Makes the collections of aggregates of a service, and lets the relay know of each.
public final class AggregatesFactory {
    private final MongoDatabase database;
    private final EventComposer composer;
    private final OutboxRelay relay;
    private final Clock clock;

    AggregatesFactory(MongoDatabase database, EventComposer composer, OutboxRelay relay, Clock clock) {
        this.database = database;
        this.composer = composer;
        this.relay = relay;
        this.clock = clock;
    }

    /// @param collection name in the service's database
    /// @param state      the record that is stored
    public <S extends Record> Aggregates<S> of(String collection, Class<S> state) {
        var documents = database.getCollection(collection);
        return new Aggregates<>(documents, state, composer, relay.serve(documents, false), clock);
    }
}
