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

    /// The Michigan Department of Education acknowledged the signature. The agreement is active once `activated` is told;
    /// records from before that type was there have none, and this one meant both.
    @EventType("io.micip.agreement.acknowledged.v1")
    record Acknowledged(int textVersion, int scheduleAVersion) implements AgreementEvent {}

    /// The state named an administrator of the district in the product; `administrators` is how many were named so far. Who
    /// it is stands in the agreement alone: the id of the account is typed by hand.
    @EventType("io.micip.agreement.administrator-named.v1")
    record AdministratorNamed(int administrators) implements AgreementEvent {}

    /// Both sides have signed and an administrator is named: the agreement is active from its first day.
    @EventType("io.micip.agreement.activated.v1")
    record Activated(int textVersion) implements AgreementEvent {}

    /// The district asked that the agreement end later; `lastDay` (RFC 3339 date, Detroit) is the one it wishes.
    @EventType("io.micip.agreement.extension-asked.v1")
    record ExtensionAsked(String lastDay) implements AgreementEvent {
        public ExtensionAsked {
            Code.require(lastDay);
        }
    }

    /// The state granted the extension: `lastDay` is the agreement's last day from now on.
    @EventType("io.micip.agreement.extension-granted.v1")
    record ExtensionGranted(String lastDay) implements AgreementEvent {
        public ExtensionGranted {
            Code.require(lastDay);
        }
    }

    /// The state declined the extension: the agreement ends as it did before.
    @EventType("io.micip.agreement.extension-declined.v1")
    record ExtensionDeclined(String reasonCode) implements AgreementEvent {
        public ExtensionDeclined {
            Code.require(reasonCode);
        }
    }

    /// Both sides were told that the agreement ends on `lastDay`, `daysBefore` (90, 30 or 7) days before or, where it was
    /// not active then, as soon as it was.
    @EventType("io.micip.agreement.expiry-notice-given.v1")
    record ExpiryNoticeGiven(int daysBefore, String lastDay) implements AgreementEvent {
        public ExpiryNoticeGiven {
            Code.require(lastDay);
        }
    }

    /// The state put the next agreement text in force; the districts are offered it one by one.
    @EventType("io.micip.agreement.text-published.v1")
    record TextPublished(int textVersion, String textSha256) implements AgreementEvent {
        public TextPublished {
            Code.require(textSha256);
        }
    }

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
