package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Method;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Term;
import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// Agreements of Dearborn in every phase, far ahead so that no running scheduler takes them for over. Invented
/// officials.
public final class AgreementFixtures {

    public static final DistrictCode DEARBORN = new DistrictCode("82030");
    public static final DistrictCode DETROIT = new DistrictCode("82015");
    public static final TextIdentity TEXT = new TextIdentity(1, "a".repeat(64));
    public static final TextIdentity NEXT_TEXT = new TextIdentity(2, "b".repeat(64));
    public static final Instant NOW = Instant.parse("2096-11-23T15:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2096, 11, 23);
    public static final LocalDate LAST_DAY = LocalDate.of(2097, 6, 30);
    public static final Instant END = Instant.parse("2097-07-01T04:00:00Z");
    public static final Actor SIGNER = new Actor("signer-1", Role.SIGNER, Org.district("82030"));
    public static final Actor STATE_SIGNER = new Actor("state-signer-1", Role.STATE_SIGNER, Org.STATE);
    public static final OfficialName OFFICIAL = new OfficialName("Demo Official", "Superintendent");
    public static final Administrator ADMINISTRATOR = new Administrator("administrator-1",
            new OfficialName("Demo Administrator", "Director of Improvement"), STATE_SIGNER, NOW);
    public static final ScheduleALine ATTENDANCE = line(Category.ATTENDANCE);
    public static final ScheduleALine GROWTH = line(Category.GROWTH);

    public static final ScheduleAIdentity SCHEDULE_A = ScheduleAIdentity.of(new ScheduleA(1, List.of(ATTENDANCE)));

    private AgreementFixtures() {}

    public static DistrictAgreement offered() {
        return DistrictAgreement.offeredTo(DEARBORN, TEXT).after();
    }

    public static DistrictAgreement signed() {
        return offered().share(List.of(ATTENDANCE), act(NOW)).after()
                .sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, LAST_DAY))
                .after();
    }

    public static DistrictAgreement acknowledged() {
        return signed().acknowledge(byState(NOW), null).after();
    }

    public static DistrictAgreement active() {
        return signed().acknowledge(byState(NOW), ADMINISTRATOR).after();
    }

    /// Active, as documents from before administrators were named have it.
    public static DistrictAgreement activeWithoutAdministrator() {
        DistrictAgreement active = active();
        return new DistrictAgreement(DEARBORN, active.offered(), active.current(), active.renewal(), active.past(),
                active.signatures(), active.suspensions(), active.schedules(), active.amendments(), List.of());
    }

    public static DistrictAgreement endless() {
        return offered().sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, null)).after()
                .acknowledge(byState(NOW), ADMINISTRATOR).after();
    }

    public static DistrictAgreement askingUntil(LocalDate lastDay) {
        return EndOfTerm.ask(active(), new Extension(lastDay, bySigner(TEXT, NOW), null)).after();
    }

    public static Suspension suspension(Suspender by) {
        return new Suspension(by, NOW, "While a question is settled.", null);
    }

    public static DistrictAgreement renewedFrom(LocalDate first) {
        return active().sign(bySigner(TEXT, NOW), Term.ofDays(first, null)).after();
    }

    /// With a renewal that the state has acknowledged before it begins.
    public static DistrictAgreement renewedAhead(LocalDate first) {
        return renewedFrom(first).acknowledge(byState(NOW), null).after();
    }

    /// The district's signer takes a step.
    public static Act act(Instant at) {
        return new Act(SIGNER, OFFICIAL, at, Method.SIGNED_IN_ACCOUNT);
    }

    public static Signature bySigner(TextIdentity text, Instant at) {
        return new Signature(Side.DISTRICT, OFFICIAL, SIGNER, at, Method.SIGNED_IN_ACCOUNT, text, SCHEDULE_A);
    }

    public static Signature byState(Instant at) {
        return new Signature(Side.STATE, OFFICIAL, STATE_SIGNER, at, Method.SIGNED_IN_ACCOUNT, TEXT, SCHEDULE_A);
    }

    public static ScheduleALine line(Category category) {
        return new ScheduleALine(SourceId.DATA_HUB, category, Grain.DISTRICT, SchoolYears.of(2019, 2027));
    }
}
