package io.micip.events;

/// What agreement-service tells: the life of a district's Application and Data Sharing Agreement and its Schedule A.
/// The attribute `agreementversion` of each is the agreement's version after the change.
public sealed interface AgreementEvent extends PublishedEvent {
    /// The state offered an agreement text to the district.
    @EventType("io.micip.agreement.offered.v1")
    record Offered(int textVersion) implements AgreementEvent {}

    /// The district signed; `textSha256` is the hash (hex) of the exact text.
    @EventType("io.micip.agreement.signed.v1")
    record Signed(int textVersion, String textSha256, int scheduleAVersion) implements AgreementEvent {
        public Signed {
            Code.require(textSha256);
        }
    }

    /// The Michigan Department of Education acknowledged the signature: the agreement is active from its first day.
    @EventType("io.micip.agreement.acknowledged.v1")
    record Acknowledged(int textVersion, int scheduleAVersion) implements AgreementEvent {}

    /// The district put another version of its Schedule A in force; the counts are of lines.
    @EventType("io.micip.agreement.schedule-a-changed.v1")
    record ScheduleAChanged(int fromVersion, int toVersion, int lines, int linesAdded, int linesRemoved)
            implements
                AgreementEvent {}

    /// The agreement was suspended by the district, the state or the platform.
    @EventType("io.micip.agreement.suspended.v1")
    record Suspended(String by) implements AgreementEvent {
        public Suspended {
            Code.require(by);
        }
    }

    /// A suspension was lifted by the side that had set it.
    @EventType("io.micip.agreement.suspension-lifted.v1")
    record SuspensionLifted(String by) implements AgreementEvent {
        public SuspensionLifted {
            Code.require(by);
        }
    }

    /// The district revoked the agreement.
    @EventType("io.micip.agreement.revoked.v1")
    record Revoked(String reasonCode) implements AgreementEvent {
        public Revoked {
            Code.require(reasonCode);
        }
    }

    /// The last day of the agreement has passed. A record of the fact; what decides is the instant, not this event.
    @EventType("io.micip.agreement.expired.v1")
    record Expired() implements AgreementEvent {}

    /// The entity master was read anew; the counts are of districts.
    @EventType("io.micip.agreement.districts-imported.v1")
    record DistrictsImported(int count, int added, int changed, int closed) implements AgreementEvent {}
}
