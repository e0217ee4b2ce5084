package io.micip.agreement.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.AgreementFixtures;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.InMemoryAgreements;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.steps.Signing.Appointment;
import io.micip.agreement.steps.Signing.Days;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Suspender;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.OFFICIAL;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.STATE_SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UseCaseTest {

    private static final Days UNTIL_LAST_DAY = new Days(null, LAST_DAY);
    private static final Appointment DIRECTOR = new Appointment("administrator-1", OFFICIAL);
    private static final IdempotencyKey KEY = new IdempotencyKey("c".repeat(64), "d".repeat(64));

    private final InMemoryAgreements agreements = new InMemoryAgreements();
    private final Changing changing = new Changing(agreements, clock(NOW));
    private final Signing signing = new Signing(changing, clock(NOW));
    private final Extending extending = new Extending(changing, clock(NOW));
    private final Stopping stopping = new Stopping(changing, clock(NOW));

    @BeforeEach
    void offer() {
        agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), Actor.service("agreement-service"));
    }

    @Test
    void goesFromOfferToActiveWithBothSignatures() {
        signing.sign(request(1, SIGNER, null), OFFICIAL, TEXT, UNTIL_LAST_DAY);
        Versioned<DistrictAgreement> active = signing.acknowledge(request(2, STATE_SIGNER, null), OFFICIAL, DIRECTOR);

        assertThat(active.version()).isEqualTo(3);
        assertThat(active.state().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(active.state().signatures()).extracting(Signature::actor).containsExactly(SIGNER, STATE_SIGNER);
    }

    @Test
    void refusesAVersionThatIsNotTheLast() {
        assertRefused(() -> signing.sign(request(7, SIGNER, null), OFFICIAL, TEXT, UNTIL_LAST_DAY),
                CommonProblems.VERSION_STALE);
    }

    @Test
    void answersARepeatedRequestWithWhatItMade() {
        signing.sign(request(1, SIGNER, KEY), OFFICIAL, TEXT, UNTIL_LAST_DAY);
        Versioned<DistrictAgreement> again = signing.sign(request(1, SIGNER, KEY), OFFICIAL, TEXT, UNTIL_LAST_DAY);

        assertThat(again.version()).isEqualTo(2);
        assertThat(agreements.told()).hasSize(2);
    }

    @Test
    void answersARequestThatIsRepeatedWhileTheFirstIsAtWork() {
        InMemoryAgreements overtaking = new InMemoryAgreements() {
            private boolean overtaken;

            @Override
            public Optional<Versioned<DistrictAgreement>> repeated(DistrictCode district,
                    @Nullable IdempotencyKey key) {
                Optional<Versioned<DistrictAgreement>> before = super.repeated(district, key);
                if (!overtaken) {
                    overtaken = true;
                    sign(new Changing(this, clock(NOW)));
                }
                return before;
            }
        };
        overtaking.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), Actor.service("agreement-service"));

        assertThat(sign(new Changing(overtaking, clock(NOW))).version()).isEqualTo(2);
        assertThat(overtaking.told()).hasSize(2);
    }

    private static Versioned<DistrictAgreement> sign(Changing changing) {
        return new Signing(changing, clock(NOW)).sign(request(1, SIGNER, KEY), OFFICIAL, TEXT, UNTIL_LAST_DAY);
    }

    @Test
    void keepsTheVersionWhereNothingChanges() {
        Versioned<DistrictAgreement> lifted = stopping.lift(request(1, SIGNER, null), Suspender.DISTRICT);

        assertThat(lifted.version()).isEqualTo(1);
        assertThat(agreements.told()).containsExactly(new AgreementEvent.Offered(1));
    }

    @Test
    void takesTodayInDetroitForAFirstDayLeftOut() {
        assertThat(UNTIL_LAST_DAY.term(TODAY)).isEqualTo(Term.ofDays(TODAY, LAST_DAY));
    }

    @Test
    void refusesDaysThatCannotBe() {
        List<Days> impossible = List.of(new Days(TODAY.minusDays(1), null), new Days(TODAY, TODAY.minusDays(1)),
                new Days(LocalDate.MAX, null), new Days(null, LocalDate.MAX), new Days(LocalDate.MIN, LocalDate.MIN));

        assertThat(impossible).allSatisfy(days -> assertRefused(() -> days.term(TODAY), CommonProblems.INVALID));
    }

    @Test
    void signsForTheExactScheduleAThatStood() {
        changing.share(request(1, SIGNER, null), List.of(AgreementFixtures.ATTENDANCE));
        Versioned<DistrictAgreement> signed = signing.sign(request(2, SIGNER, null), OFFICIAL, TEXT, UNTIL_LAST_DAY);

        assertThat(signed.state().signatures()).extracting(Signature::scheduleA)
                .containsExactly(AgreementFixtures.SCHEDULE_A);
    }

    @Test
    void namesTheAdministratorAfterTheAcknowledgement() {
        signing.sign(request(1, SIGNER, null), OFFICIAL, TEXT, UNTIL_LAST_DAY);
        signing.acknowledge(request(2, STATE_SIGNER, null), OFFICIAL, null);
        Versioned<DistrictAgreement> active = signing.name(request(3, STATE_SIGNER, null), DIRECTOR);

        assertThat(active.state().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(active.state().administrators())
                .containsExactly(new Administrator("administrator-1", OFFICIAL, STATE_SIGNER, NOW));
    }

    @Test
    void extendsTheTermWithBothSignatures() {
        activate();
        extending.ask(request(3, SIGNER, null), OFFICIAL, LAST_DAY.plusDays(30));
        Versioned<DistrictAgreement> extended = extending.answer(request(4, STATE_SIGNER, null), OFFICIAL, null);

        assertThat(extended.state().current().term().lastDay()).contains(LAST_DAY.plusDays(30));
        assertThat(extended.state().current().extensions().getFirst().asked().actor()).isEqualTo(SIGNER);
    }

    @Test
    void refusesALastDayThatIsNotLater() {
        activate();

        for (LocalDate day : List.of(LAST_DAY, LAST_DAY.plusYears(21), LocalDate.MAX, LocalDate.MIN)) {
            assertRefused(() -> extending.ask(request(3, SIGNER, null), OFFICIAL, day), CommonProblems.INVALID);
        }
    }

    @Test
    void takesAStepOnTheRenewalThatHasTakenOver() {
        activate();
        signing.sign(request(3, SIGNER, null), OFFICIAL, TEXT, new Days(LAST_DAY.plusDays(1), null));
        signing.acknowledge(request(4, STATE_SIGNER, null), OFFICIAL, null);

        Versioned<DistrictAgreement> revoked = new Stopping(new Changing(agreements, clock(END)), clock(END))
                .revoke(request(5, SIGNER, null), RevocationReason.DISTRICT_DECISION);

        assertThat(agreements.told()).endsWith(new AgreementEvent.Expired(), new AgreementEvent.Activated(1),
                new AgreementEvent.Revoked("district-decision"));
        assertThat(revoked.state().current().term()).isEqualTo(Term.ofDays(LAST_DAY.plusDays(1), null));
    }

    @Test
    void keepsWhoHoldsAsNamedWithTheStepOrAsLastSigned() {
        activate();
        Actor operator = new Actor("operator-1", Role.OPERATOR, Org.STATE);
        OfficialName named = new OfficialName("Demo Operator", "On call");

        stopping.suspend(request(3, SIGNER, null), Suspender.DISTRICT, "Why.");
        stopping.suspend(request(4, STATE_SIGNER, null).by(named), Suspender.STATE, "Why.");
        Versioned<DistrictAgreement> held = stopping.suspend(request(5, operator, null), Suspender.PLATFORM, "Why.");

        assertThat(held.state().suspensions()).extracting(hold -> hold.act().official())
                .containsExactly(OFFICIAL, named, null);
    }

    private void activate() {
        signing.sign(request(1, SIGNER, null), OFFICIAL, TEXT, UNTIL_LAST_DAY);
        signing.acknowledge(request(2, STATE_SIGNER, null), OFFICIAL, DIRECTOR);
    }

    private static Request request(long version, Actor actor, @Nullable IdempotencyKey key) {
        return new Request(DEARBORN, new IfMatch(version), actor, key, null);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private static void assertRefused(ThrowingCallable step, ProblemType type) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(refused -> refused.refusal().type())
                .isEqualTo(type);
    }
}
