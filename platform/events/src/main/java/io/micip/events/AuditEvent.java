package io.micip.events;

import java.util.List;

/// What audit-service tells: who read the audit log, what could not be logged as it came, and what became of requests under
/// the Freedom of Information Act.
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

    /// Records of all districts are sent on to `target`, a security tool of those who run the platform, in this hour.
    @EventType("io.micip.audit.records-forwarded.v1")
    record RecordsForwarded(String target) implements AuditEvent {
        public RecordsForwarded {
            Code.require(target);
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

    /// An account saved a search under a name. Name and filter are in a document of that account's, which it can erase.
    @EventType("io.micip.audit.search-saved.v1")
    record SearchSaved(String searchId) implements AuditEvent {
        public SearchSaved {
            Code.require(searchId);
        }
    }

    /// An account gave a saved search another name.
    @EventType("io.micip.audit.search-renamed.v1")
    record SearchRenamed(String searchId) implements AuditEvent {
        public SearchRenamed {
            Code.require(searchId);
        }
    }

    /// An account deleted a saved search; its name and filter are kept nowhere any more.
    @EventType("io.micip.audit.search-deleted.v1")
    record SearchDeleted(String searchId) implements AuditEvent {
        public SearchDeleted {
            Code.require(searchId);
        }
    }

    /// A request under the Freedom of Information Act came to `organisation`, by `means` (`letter`, `e-mail`, `facsimile` or
    /// `portal`). It counts as received on `receivedOn` and is to be answered by `dueOn` (RFC 3339 dates, Detroit). `names` is
    /// how many names it searches for; `namesHash` is a keyed hash of them, for they stand in an erasable document alone.
    @EventType("io.micip.audit.foia-request-received.v1")
    record FoiaRequestReceived(String requestId, String organisation, String means, String receivedOn, String dueOn,
            int names, String namesHash)
            implements
                AuditEvent {
        public FoiaRequestReceived {
            Code.require(requestId, organisation, means, receivedOn, dueOn, namesHash);
        }
    }

    /// The time to answer a request was extended, once, by `businessDays` (1 to 10), to `dueOn`.
    @EventType("io.micip.audit.foia-request-extended.v1")
    record FoiaRequestExtended(String requestId, int businessDays, String reasonCode, String dueOn)
            implements
                AuditEvent {
        public FoiaRequestExtended {
            Code.require(requestId, reasonCode, dueOn);
        }
    }

    /// Somebody asked for a search for the names of a request. It goes on beside requests, and ends with
    /// `foia-search-made`, with `foia-search-failed`, or with the answer to the request.
    @EventType("io.micip.audit.foia-search-begun.v1")
    record FoiaSearchBegun(String requestId, String searchId) implements AuditEvent {
        public FoiaSearchBegun {
            Code.require(requestId, searchId);
        }
    }

    /// A search ended without a result, so nothing is certified by it. `reasonCode` is `not-searched` (a store or a log could not
    /// be searched) or `interrupted` (whoever worked on it ended each time).
    @EventType("io.micip.audit.foia-search-failed.v1")
    record FoiaSearchFailed(String requestId, String searchId, String reasonCode) implements AuditEvent {
        public FoiaSearchFailed {
            Code.require(requestId, searchId, reasonCode);
        }
    }

    /// The names of a request were searched for in `stores` stores and in the logs. `found` is in how many places they stand.
    @EventType("io.micip.audit.foia-search-made.v1")
    record FoiaSearchMade(String requestId, int stores, long found) implements AuditEvent {
        public FoiaSearchMade {
            Code.require(requestId);
        }
    }

    /// It was certified that no record exists under the names of a request (MCL 15.235(5)(b)). `sha256` (hex) is of the
    /// certificate's canonical JSON, which is erasable.
    @EventType("io.micip.audit.foia-certificate-issued.v1")
    record FoiaCertificateIssued(String requestId, String certificateId, String sha256) implements AuditEvent {
        public FoiaCertificateIssued {
            Code.require(requestId, certificateId, sha256);
        }
    }

    /// A request was answered on `decidedOn` (RFC 3339 date, Detroit): `decision` is `granted`, `denied`, `partly` or
    /// `certificate`. It was due on `dueOn`.
    @EventType("io.micip.audit.foia-request-decided.v1")
    record FoiaRequestDecided(String requestId, String decision, String decidedOn, String dueOn) implements AuditEvent {
        public FoiaRequestDecided {
            Code.require(requestId, decision, decidedOn, dueOn);
        }
    }

    /// The words of a request were erased: names, certificate and grounds. Its id and the keyed hash stay.
    @EventType("io.micip.audit.foia-request-erased.v1")
    record FoiaRequestErased(String requestId) implements AuditEvent {
        public FoiaRequestErased {
            Code.require(requestId);
        }
    }

    /// Personally identifiable information from an education record was disclosed, which must never happen here: an incident,
    /// in the record of disclosures (34 CFR 99.32). `party` says to whom by kind, `source` where from.
    @EventType("io.micip.audit.disclosure-recorded.v1")
    record DisclosureRecorded(String disclosureId, String party, String source) implements AuditEvent {
        public DisclosureRecorded {
            Code.require(disclosureId, party, source);
        }
    }

    /// Somebody asked for a legal hold on the records of a district, or of `all`; it is in force from now on, and a second
    /// person is to confirm it.
    @EventType("io.micip.audit.legal-hold-asked.v1")
    record LegalHoldAsked(String holdId, String scope) implements AuditEvent {
        public LegalHoldAsked {
            Code.require(holdId, scope);
        }
    }

    /// A second person confirmed a legal hold.
    @EventType("io.micip.audit.legal-hold-set.v1")
    record LegalHoldSet(String holdId, String scope) implements AuditEvent {
        public LegalHoldSet {
            Code.require(holdId, scope);
        }
    }

    /// Somebody asked that a legal hold be lifted; it is in force until a second person confirms that.
    @EventType("io.micip.audit.legal-hold-lift-asked.v1")
    record LegalHoldLiftAsked(String holdId, String scope) implements AuditEvent {
        public LegalHoldLiftAsked {
            Code.require(holdId, scope);
        }
    }

    /// A second person confirmed that a legal hold is lifted.
    @EventType("io.micip.audit.legal-hold-lifted.v1")
    record LegalHoldLifted(String holdId, String scope) implements AuditEvent {
        public LegalHoldLifted {
            Code.require(holdId, scope);
        }
    }

    /// The minimum index of a log rose, as the written policy (SHA-256, hex) says: bundles whose entries all lie below it
    /// are given out no more.
    @EventType("io.micip.audit.retention-advanced.v1")
    record RetentionAdvanced(int log, long minimumIndex, String policySha256) implements AuditEvent {
        public RetentionAdvanced {
            Code.require(policySha256);
        }
    }

    /// A further key signs a log, from its checkpoint of `size` entries on. `keyId` (8 hex digits) stands in its signatures;
    /// `vkeySha256` (hex) is of its vkey, which the platform publishes.
    @EventType("io.micip.audit.log-key-added.v1")
    record LogKeyAdded(int log, long size, String keyId, String vkeySha256) implements AuditEvent {
        public LogKeyAdded {
            Code.require(keyId, vkeySha256);
        }
    }

    /// A key signs a log no more, from its checkpoint of `size` entries on; `keyId` and `vkeySha256` are as in log-key-added.
    /// `reason` is `retired`, when what it signed counts on, or `dropped`, when somebody else may have the key.
    @EventType("io.micip.audit.log-key-ended.v1")
    record LogKeyEnded(int log, long size, String keyId, String vkeySha256, String reason) implements AuditEvent {
        public LogKeyEnded {
            Code.require(keyId, vkeySha256, reason);
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
