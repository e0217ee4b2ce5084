package io.micip.audit.entry;

import java.util.UUID;

/// What a record is, as far as the record alone can tell.
public sealed interface Candidate {
    /// An event that may become an entry, unless the log has its id.
    /// @param id the event's id
    /// @param bytes the entry
    @SuppressWarnings("ArrayRecordComponent")
    record Event(UUID id, byte[] bytes) implements Candidate {}

    /// A record that cannot be an entry.
    /// @param reason why not
    record Unfit(ParkingReason reason) implements Candidate {}
}
