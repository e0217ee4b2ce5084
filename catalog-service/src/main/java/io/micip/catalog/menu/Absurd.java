package io.micip.catalog.menu;

/// Ends the reading of a feed that is not believed. Does not leave the package.
final class Absurd extends RuntimeException {
    private final Fault fault;

    /// @param where the place in the feed, or what was met; never more of the feed than an id
    Absurd(Fault fault, String where) {
        super(fault.code() + ": " + where, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
