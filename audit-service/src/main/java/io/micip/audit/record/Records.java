package io.micip.audit.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The records of all logs, in the order of their time, and of their place where times are equal.
///
/// Not promised: that a record is true to its log. What is to be proven is read from the log.
public interface Records {
    /// A place in the order.
    /// @param time the time of the record there
    /// @param place the record's place
    record Position(Instant time, Place place) {}

    /// Which way the order is read.
    enum Order {
        NEWEST,
        OLDEST
    }

    /// Records that the filter takes.
    /// @param after the last record seen; empty for the first page
    /// @param limit most records to give
    List<AuditRecord> find(RecordFilter filter, Order order, Optional<Position> after, int limit);

    /// The record of a place, if it is in here.
    Optional<AuditRecord> at(Place place);

    /// How many records the filter takes.
    long size(RecordFilter filter);

    /// How many of the records that the filter takes have each value of a facet.
    /// @param most values to give, the most frequent of them; of days the newest, as they came
    List<Count> count(RecordFilter filter, Facet by, int most);

    /// How many entries of a log are in here, counted from its first.
    /// @param origin the log's name; of a log of the same number and another name nothing is in here
    long indexed(int log, String origin);

    /// Adds a run of entries of one log, and remembers how far it goes; again the same run changes nothing.
    /// @param run at least one record, in their order, the first at the index that [#indexed] named
    void add(String origin, List<AuditRecord> run);

    /// Forgets all of a log, so that it can be added anew.
    void forget(int log);
}
