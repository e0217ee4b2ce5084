package io.micip.catalog.feed;

/// Ends the reading of a feed that is not believed. Reaches nobody outside of this service.
public final class Absurd extends RuntimeException {
    private final Fault fault;

    /// @param fault what is wrong
    /// @param where the place in the feed, or what was met; never more of the feed than an id
    public Absurd(Fault fault, String where) {
        super(fault.code() + ": " + where, null, false, false);
        this.fault = fault;
    }

    /// What is wrong.
    public Fault fault() {
        return fault;
    }
}
