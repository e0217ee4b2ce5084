package io.micip.audit.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.micip.audit.disclosure.Disclosure.Party;
import io.micip.audit.disclosure.Disclosure.Source;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.Page;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.events.AuditEvent;

/// Reading the record of disclosures, and entering an incident into it.
@Component
class DisclosureRecording {
    private static final Logger LOG = LoggerFactory.getLogger(DisclosureRecording.class);
    private static final Role[] ENTERING = {Role.OPERATOR, Role.STATE_SIGNER};
    private static final Role[] READING_ALL = {Role.AUDITOR, Role.FOIA_COORDINATOR, Role.OPERATOR, Role.STATE_SIGNER,
            Role.STATE_REVIEWER};
    private static final Role[] READING_OWN = {Role.FOIA_COORDINATOR, Role.DISTRICT_ADMIN, Role.SIGNER};
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final Disclosures disclosures;
    private final Ids ids;
    private final Clock clock;

    DisclosureRecording(Disclosures disclosures, Ids ids, Clock clock) {
        this.disclosures = disclosures;
        this.ids = ids;
        this.clock = clock;
    }

    /// The entries that the caller may see: the state all, a district its own.
    ///
    /// @param district 5 digits, or empty for all that the state may see
    Page<Versioned<Disclosure>> page(Caller caller, Optional<String> district, @Nullable Integer limit,
            @Nullable String cursor) {
        if (caller.grantAs(Org.STATE, READING_ALL).isEmpty()) {
            caller.require(district.map(Org::district).orElse(Org.STATE),
                    district.isPresent() ? READING_OWN : READING_ALL);
        }
        int size = Page.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        var after = Cursor.read(cursor, 1).map(read -> read.values().getFirst()).orElse(null);
        return Page.of(disclosures.find(district, after, size + 1), "-id", size, last -> Cursor.of(last.id()));
    }

    /// What happened.
    record Incident(String district, Instant happenedAt, Party party, Source source, String interest) {}

    /// Enters an incident.
    Versioned<Disclosure> enter(Caller caller, Incident incident, @Nullable IdempotencyKey key) {
        var actor = Actor.of(caller, caller.require(Org.STATE, ENTERING));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (incident.happenedAt().isAfter(now)) {
            throw CommonProblems.invalid("/happenedAt", "expected: not after now");
        }
        var id = IdempotencyKey.idFor(key, ids);
        var disclosure = new Disclosure(incident.district(), incident.happenedAt(), incident.party(),
                incident.source(), incident.interest(), actor, now);
        var event = new AuditEvent.DisclosureRecorded(id, incident.party().code(), incident.source().code());
        var entered = disclosures.enter(id, disclosure,
                EventDraft.success(event, "/disclosures/" + id, incident.district(), actor), key);
        LOG.error("a disclosure was recorded (34 CFR 99.32): {}", id);
        return entered;
    }
}
