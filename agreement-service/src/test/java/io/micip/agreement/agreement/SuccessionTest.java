package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.Grain;
import io.micip.agreements.Period;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.acknowledged;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.activeWithoutAdministrator;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.renewedAhead;
import static io.micip.agreement.agreement.AgreementFixtures.renewedFrom;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static io.micip.agreement.agreement.AgreementFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// How a renewal that the state has acknowledged ahead takes over at its first day. The agreement in force ends on
/// [AgreementFixtures#LAST_DAY]; [AgreementFixtures#END] is the first instant after it.
class SuccessionTest {

    private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);

    @Test
    void isAcknowledgedAheadWhileThePresentAgreementGoesOn() {
        Change change = renewedFrom(NEXT_DAY).acknowledge(byState(NOW), null);

        assertThat(change.events()).containsExactly(new AgreementEvent.Acknowledged(1, 1));
        assertThat(change.after().current()).isEqualTo(renewedFrom(NEXT_DAY).current());
        assertThat(change.after().renewal()).extracting(Agreement::phase).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(change.after().terms(6).periods()).containsExactly(new Period(Term.startOf(TODAY), END),
                new Period(END, null));
    }

    @Test
    void leavesNoInstantBetweenTheLastDayAndTheFirst() {
        DistrictAgreement ahead = renewedAhead(NEXT_DAY);

        for (Instant at : List.of(END.minusNanos(1), END, END.plusNanos(1), END.plusSeconds(86_400))) {
            assertThat(decide(ahead, at)).as("at %s", at).isInstanceOf(Permit.class);
            assertThat(ahead.status(at)).isEqualTo(AgreementStatus.ACTIVE);
            assertThat(decide(Succession.asOf(ahead, at), at)).as("recorded at %s", at).isInstanceOf(Permit.class);
        }
    }

    @Test
    void recordsThatTheOldAgreementExpiredAndTheNewOneIsActive() {
        assertThat(Succession.takeOver(renewedAhead(NEXT_DAY), END.minusNanos(1)).isNone()).isTrue();
        Change change = Succession.takeOver(renewedAhead(NEXT_DAY), END.plusSeconds(3600));

        assertThat(change.events()).containsExactly(new AgreementEvent.Expired(), new AgreementEvent.Activated(1));
        assertThat(change.after().past()).extracting(Agreement::phase).containsExactly(Phase.EXPIRED);
        assertThat(change.after().current()).extracting(Agreement::phase).isEqualTo(Phase.ACTIVE);
        assertThat(change.after().renewal()).isNull();
    }

    @Test
    void supersedesWhatWouldHaveGoneOn() {
        DistrictAgreement ahead = renewedAhead(TODAY.plusDays(7));
        Instant begins = Term.startOf(TODAY.plusDays(7));

        assertThat(ahead.terms(6).effectiveUntil()).as("ends where the renewal begins").isEqualTo(begins);
        Change change = Succession.takeOver(ahead, END.plusSeconds(1));

        assertThat(change.events()).containsExactly(new AgreementEvent.Activated(1));
        assertThat(change.after().past()).as("however late that is recorded").extracting(Agreement::phase)
                .containsExactly(Phase.SUPERSEDED);
    }

    @Test
    void leavesTheGapThatTheDistrictSignedFor() {
        DistrictAgreement ahead = renewedAhead(NEXT_DAY.plusDays(31));
        Instant begins = Term.startOf(NEXT_DAY.plusDays(31));

        assertThat(decide(ahead, END)).isEqualTo(new Deny(6, DenialReason.NOT_YET_EFFECTIVE));
        assertThat(ahead.status(END)).isEqualTo(AgreementStatus.EXPIRED);
        DistrictAgreement expired = EndOfTerm.expire(ahead, END).after();

        assertThat(decide(expired, END)).as("the record changes no answer")
                .isEqualTo(new Deny(6, DenialReason.NOT_YET_EFFECTIVE));
        assertThat(decide(expired, begins)).isInstanceOf(Permit.class);
        assertThat(Succession.takeOver(expired, begins).events()).containsExactly(new AgreementEvent.Activated(1));
    }

    @Test
    void recordsNoExpiryOfItsOwnWhereTheRenewalHasBegun() {
        assertThat(EndOfTerm.expire(renewedAhead(NEXT_DAY), END).isNone()).isTrue();
    }

    @Test
    void takesAStepOnWhatDecidesThen() {
        Change change = Succession.then(renewedAhead(NEXT_DAY), END,
                agreement -> agreement.suspend(suspension(Suspender.STATE)));

        assertThat(change.events()).containsExactly(new AgreementEvent.Expired(), new AgreementEvent.Activated(1),
                new AgreementEvent.Suspended("state"));
        assertThat(Succession.then(renewedAhead(NEXT_DAY), END, Change::none).isNone()).as("a step that is none")
                .isTrue();
    }

    @Test
    void isRevokedWithTheAgreementInForce() {
        DistrictAgreement revoked = renewedAhead(NEXT_DAY)
                .revoke(RevocationReason.PRIVACY_CONCERN, AgreementFixtures.act(NOW)).after();

        assertThat(decide(revoked, NOW)).isEqualTo(new Deny(6, DenialReason.REVOKED));
        assertThat(decide(revoked, END)).isEqualTo(new Deny(6, DenialReason.REVOKED));
        assertThat(Succession.takeOver(revoked, END).isNone()).isTrue();
    }

    @Test
    void isAcknowledgedAndSignedOnce() {
        DistrictAgreement ahead = renewedAhead(NEXT_DAY);

        assertRefused(() -> ahead.acknowledge(byState(NOW), null), AgreementRefusal.NOTHING_TO_ACKNOWLEDGE);
        assertRefused(() -> ahead.sign(bySigner(TEXT, NOW), Term.ofDays(NEXT_DAY, null)),
                AgreementRefusal.ALREADY_SIGNED);
    }

    @Test
    void isRefusedWhereNobodyIsNamedToAdminister() {
        DistrictAgreement renewing = activeWithoutAdministrator()
                .sign(bySigner(TEXT, NOW), Term.ofDays(NEXT_DAY, null)).after();

        assertRefused(() -> renewing.acknowledge(byState(NOW), null), AgreementRefusal.ADMINISTRATOR_MISSING);
    }

    @Test
    void needsNoNoticeOfAnEndThatIsNone() {
        Instant lastDay = END.minusSeconds(60);

        assertThat(EndOfTerm.notice(renewedFrom(NEXT_DAY), lastDay).isNone()).isFalse();
        assertThat(EndOfTerm.notice(renewedAhead(NEXT_DAY), lastDay).isNone()).isTrue();
    }

    private static Decision decide(DistrictAgreement agreement, Instant at) {
        return CompiledAgreement.of(agreement.terms(6)).decide(SourceId.DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT,
                new SchoolYear(2026), at);
    }

    private static void assertRefused(ThrowingCallable step,
            AgreementRefusal refusal) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(Refused::refusal).isEqualTo(refusal);
    }

    @Test
    void knowsWhetherAnythingSignedIsStillToCome() {
        assertThat(List.of(signed(), acknowledged(), renewedFrom(LAST_DAY.plusDays(1)),
                renewedAhead(LAST_DAY.plusDays(1)), EndOfTerm.expire(active(), END).after()
                        .sign(bySigner(TEXT, END), Term.ofDays(LAST_DAY.plusDays(9), null)).after()))
                .allMatch(agreement -> Succession.isAnythingComing(agreement, NOW));
        assertThat(List.of(offered(), active(), EndOfTerm.expire(active(), END).after(),
                active().revoke(RevocationReason.DISTRICT_DECISION, act(NOW)).after()))
                .noneMatch(agreement -> Succession.isAnythingComing(agreement, END));
    }
}
