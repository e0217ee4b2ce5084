package io.micip.chassis.outbox;

/// Makes the collections of aggregates of a service, and lets the relay know of each.
public final class AggregatesFactory {
    /// @param collection name in the service's database
    /// @param state      the record that is stored
    public <S extends Record> Aggregates<S> of(String collection, Class<S> state) {
        throw new UnsupportedOperationException();
    }
}
