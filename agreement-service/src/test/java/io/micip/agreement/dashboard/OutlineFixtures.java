package io.micip.agreement.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.Agreement.Revocation;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.agreement.Outline.Milestones;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// Agreements of Dearborn as lists see them.
final class OutlineFixtures {

    static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant SIGNED = Instant.parse("2026-11-20T15:00:00Z");
    static final Instant ACKNOWLEDGED = Instant.parse("2026-11-21T15:00:00Z");
    static final TextIdentity TEXT = new TextIdentity(1, "a".repeat(64));
    static final TextIdentity NEXT_TEXT = new TextIdentity(2, "b".repeat(64));

    private OutlineFixtures() {}

    static Outline offered() {
        return outline(null, null);
    }

    static Outline in(Phase phase, @Nullable LocalDate lastDay, Suspender... suspenders) {
        return outline(agreement(phase, TODAY.minusDays(3), lastDay), null, suspenders);
    }

    static Outline outline(@Nullable Agreement current, @Nullable Agreement renewal, Suspender... suspenders) {
        return new Outline(new DistrictCode("82030"), 5, TEXT, current, renewal,
                Arrays.stream(suspenders).map(by -> new Suspension(by, SIGNED, "Why.", null)).toList(),
                new Milestones(SIGNED, ACKNOWLEDGED, 1));
    }

    static Agreement agreement(Phase phase, LocalDate first, @Nullable LocalDate last) {
        Revocation revocation = phase == Phase.REVOKED
                ? new Revocation(NOW, RevocationReason.DISTRICT_DECISION, null)
                : null;
        return new Agreement(TEXT, Term.ofDays(first, last), phase, revocation, List.of(), List.of());
    }

    static Signature signature() {
        return new Signature(Signature.Side.DISTRICT, new OfficialName("Demo Official", "Superintendent"),
                new Actor("signer-1", Role.SIGNER, Org.district("82030")), SIGNED, Signature.Method.SIGNED_IN_ACCOUNT,
                TEXT, ScheduleAIdentity.of(ScheduleA.NOTHING));
    }
}
