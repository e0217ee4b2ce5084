package io.micip.audit.disclosure;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.micip.audit.disclosure.Disclosure.Party;
import io.micip.audit.disclosure.Disclosure.Source;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.events.AuditEvent;

import static org.assertj.core.api.Assertions.assertThat;

/// What every record of disclosures does.
abstract class DisclosuresContract {
    private static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, Org.STATE);

    abstract Disclosures disclosures();

    @Test
    void isEmpty() {
        assertThat(disclosures().size()).isZero();
        assertThat(disclosures().find(Optional.empty(), null, 10)).isEmpty();
    }

    @Test
    void keepsEntriesNewestFirstByDistrict() {
        var disclosures = disclosures();
        enter(disclosures, "a", "82030");
        enter(disclosures, "b", "82015");
        enter(disclosures, "c", "82030");

        assertThat(disclosures.size()).isEqualTo(3);
        assertThat(disclosures.find(Optional.empty(), null, 2)).extracting(Versioned::id).containsExactly("c", "b");
        assertThat(disclosures.find(Optional.of("82030"), "c", 2)).extracting(Versioned::id).containsExactly("a");
        assertThat(disclosures.find(Optional.of("82030"), null, 1).getFirst().state()).isEqualTo(incident("82030"));
    }

    @Test
    void entersARepeatedOneOnce() {
        var disclosures = disclosures();

        assertThat(enter(disclosures, "a", "82030")).isEqualTo(enter(disclosures, "a", "82030"));
        assertThat(disclosures.size()).isEqualTo(1);
    }

    private static Versioned<Disclosure> enter(Disclosures disclosures, String id, String district) {
        var event = EventDraft.success(new AuditEvent.DisclosureRecorded(id, "court", "plan-service"),
                "/disclosures/" + id, district, OPERATOR);
        return disclosures.enter(id, incident(district), event, new IdempotencyKey(id.repeat(64), "00".repeat(32)));
    }

    private static Disclosure incident(String district) {
        return new Disclosure(district, Instant.parse("2026-11-01T12:00:00Z"), Party.COURT, Source.PLAN_SERVICE,
                "none", OPERATOR, Instant.parse("2026-11-02T12:00:00Z"));
    }
}
