package io.micip.events;

import java.util.List;

/// What audit-service tells: who read the audit log, and what could not be logged as it came.
public sealed interface AuditEvent extends PublishedEvent {
    /// Records were searched or exported. `filterHash` is a keyed hash of the filter, whose words are kept in an
    /// erasable document `queryId`; `districts` are those whose records were returned.
    @EventType("io.micip.audit.records-read.v1")
    record RecordsRead(String queryId, String filterHash, int returned, List<String> districts)
            implements
                AuditEvent {
        public RecordsRead {
            districts = List.copyOf(districts);
            Code.require(queryId, filterHash);
            Code.require(districts);
        }
    }

    /// One entry of a log was looked at.
    @EventType("io.micip.audit.entry-viewed.v1")
    record EntryViewed(int log, long index) implements AuditEvent {}

    /// A proof was made for one entry of a log.
    @EventType("io.micip.audit.proof-made.v1")
    record ProofMade(int log, long index) implements AuditEvent {}

    /// An evidence pack was made, with the records of a search. `queryId`, `filterHash`, `returned` and `districts` are as
    /// in records-read; `sha256` (hex) is of the pack's manifest, which names every file in it.
    @EventType("io.micip.audit.pack-made.v1")
    record PackMade(String queryId, String filterHash, int returned, List<String> districts, String sha256)
            implements
                AuditEvent {
        public PackMade {
            districts = List.copyOf(districts);
            Code.require(queryId, filterHash, sha256);
            Code.require(districts);
        }
    }

    /// A record of the topic could not be logged as an event and was put aside. `reason` is `not-cloudevents`,
    /// `not-json`, `too-large` or `id-reused`; `sha256` (hex) and `length` (bytes) are of the whole record, as put aside.
    @EventType("io.micip.audit.parked.v1")
    record Parked(String topicId, int partition, long offset, String reason, String sha256, long length)
            implements
                AuditEvent {
        public Parked {
            Code.require(topicId, reason, sha256);
        }
    }
}
