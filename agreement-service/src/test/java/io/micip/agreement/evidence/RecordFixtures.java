package io.micip.agreement.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.AgreementText;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Method;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.notes.NoteSigner;
import io.micip.notes.Sha256;

/// An agreement of Dearborn in which everything stands that a record can hold. Invented officials.
final class RecordFixtures {

    static final Instant SIGNED = Instant.parse("2026-11-23T15:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-11-24T16:30:00Z");
    static final AgreementText FIRST_TEXT = text(1,
            "# First text\n\nWords **that** bind.\n\n1. One.\n2. Two <three>.\n");
    static final AgreementText NEXT_TEXT = text(2, "# Next text\n\nOther words.\n");
    static final ScheduleA FIRST_SCHEDULE = schedule(1, "data-hub.attendance.district.2019-2027");
    static final ScheduleA NEXT_SCHEDULE = schedule(2, "data-hub.attendance.district.2019-2027",
            "data-hub.growth.building.2022-2027");
    static final NoteSigner SIGNER = NoteSigner.generate("agreements.example.org");

    private static final OfficialName SUPERINTENDENT = new OfficialName("Robin Demo-N\u00fa\u00f1ez", "Superintendent");
    private static final OfficialName STATE_OFFICIAL = new OfficialName("Morgan Demo", "State official");
    private static final Actor STATE = new Actor("state-signer-1", Role.STATE_SIGNER, Org.STATE);

    private RecordFixtures() {}

    static AgreementRecord record() {
        return AgreementRecord.of(agreement(), RecordFixtures::wordsOf);
    }

    static Versioned<DistrictAgreement> agreement() {
        Agreement past = new Agreement(FIRST_TEXT.identity(), Term.ofDays(LocalDate.of(2025, 7, 1), null),
                Phase.REVOKED,
                new Agreement.Revocation(SIGNED.minusSeconds(60), RevocationReason.DISTRICT_DECISION, null), List.of(),
                List.of());
        Agreement current = new Agreement(FIRST_TEXT.identity(),
                Term.ofDays(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 12, 31)), Phase.ACTIVE, null,
                List.of(new Extension(LocalDate.of(2027, 12, 31), bySigner(SIGNED),
                        new Extension.Granted(byState(SIGNED))),
                        new Extension(LocalDate.of(2028, 12, 31), bySigner(CHANGED), new Extension.Declined(
                                Extension.DeclineReason.SIGN_CURRENT_TEXT, byState(CHANGED)))),
                List.of(new ExpiryNotice(90, LocalDate.of(2026, 12, 31), SIGNED)));
        DistrictAgreement state = new DistrictAgreement(new DistrictCode("82030"), NEXT_TEXT.identity(), current, null,
                List.of(past), List.of(bySigner(SIGNED), byState(SIGNED)),
                List.of(new Suspension(Suspender.STATE, CHANGED, "A question about <Schedule A> & its years.", null)),
                List.of(FIRST_SCHEDULE, NEXT_SCHEDULE), List.of(),
                List.of(new Administrator("administrator-1", SUPERINTENDENT, STATE, SIGNED)));
        return new Versioned<>("82030", 7, state, CHANGED);
    }

    /// The same, in which those who stopped it or changed Schedule A are kept too.
    static Versioned<DistrictAgreement> amended() {
        Versioned<DistrictAgreement> before = agreement();
        DistrictAgreement state = before.state();
        Act bySigner = new Act(new Actor("signer-1", Role.SIGNER, Org.district("82030")), SUPERINTENDENT, CHANGED,
                Method.SIGNED_IN_ACCOUNT);
        Suspension held = new Suspension(Suspender.STATE, CHANGED, "A question.",
                new Act(STATE, null, CHANGED, Method.SIGNED_IN_ACCOUNT));
        Agreement revoked = new Agreement(FIRST_TEXT.identity(), Term.ofDays(LocalDate.of(2026, 11, 23), null),
                Phase.REVOKED, new Agreement.Revocation(CHANGED, RevocationReason.DISTRICT_DECISION, bySigner),
                List.of(), List.of());
        return new Versioned<>("82030", 8, new DistrictAgreement(state.district(), state.offered(), revoked, null,
                List.of(), state.signatures(), List.of(held), state.schedules(),
                List.of(new Amendment(bySigner, FIRST_TEXT.identity(), ScheduleAIdentity.of(NEXT_SCHEDULE))),
                state.administrators()), CHANGED);
    }

    static Versioned<DistrictAgreement> offered() {
        return new Versioned<>("82030", 1, new DistrictAgreement(new DistrictCode("82030"), FIRST_TEXT.identity(), null,
                null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), SIGNED);
    }

    static AgreementText wordsOf(TextIdentity text) {
        return text.version() == 1 ? FIRST_TEXT : NEXT_TEXT;
    }

    private static Signature bySigner(Instant at) {
        return new Signature(Side.DISTRICT, SUPERINTENDENT,
                new Actor("signer-1", Role.SIGNER, Org.district("82030")), at, Method.SIGNED_IN_ACCOUNT,
                FIRST_TEXT.identity(), ScheduleAIdentity.of(FIRST_SCHEDULE));
    }

    private static Signature byState(Instant at) {
        return new Signature(Side.STATE, STATE_OFFICIAL, STATE, at, Method.SIGNED_IN_ACCOUNT, FIRST_TEXT.identity(),
                ScheduleAIdentity.of(FIRST_SCHEDULE));
    }

    static AgreementText text(int version, String body) {
        String title = body.lines().findFirst().orElseThrow().substring(2);
        return new AgreementText(new TextIdentity(version, Sha256.hex(body.getBytes(StandardCharsets.UTF_8))), title,
                body, SIGNED);
    }

    private static ScheduleA schedule(int version, String... lines) {
        return new ScheduleA(version, List.of(lines).stream().map(ScheduleALine::ofId).toList());
    }
}
