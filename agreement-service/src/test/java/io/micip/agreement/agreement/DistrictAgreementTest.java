package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.Suspender;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.ADMINISTRATOR;
import static io.micip.agreement.agreement.AgreementFixtures.ATTENDANCE;
import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.GROWTH;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.acknowledged;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.renewedFrom;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static io.micip.agreement.agreement.AgreementFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DistrictAgreementTest {

    private static final Term OPEN_END = Term.ofDays(TODAY, null);

    @Nested
    class Offering {

        @Test
        void tellsWhichTextIsOffered() {
            assertThat(DistrictAgreement.offeredTo(DEARBORN, TEXT).events())
                    .containsExactly(new AgreementEvent.Offered(1));
            assertThat(offered().status(NOW)).isEqualTo(AgreementStatus.OFFERED);
        }

        @Test
        void offersTheNextTextBesideTheActiveAgreement() {
            Change change = active().offer(NEXT_TEXT);

            assertThat(change.events()).containsExactly(new AgreementEvent.Offered(2));
            assertThat(change.after().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
        }

        @Test
        void changesNothingWhenTheSameTextIsOfferedAgain() {
            assertThat(active().offer(TEXT).isNone()).isTrue();
        }

        @Test
        void neverOffersAnOlderTextAgain() {
            assertThat(active().offer(NEXT_TEXT).after().offer(TEXT).isNone()).isTrue();
        }
    }

    @Nested
    class SigningAndAcknowledging {

        @Test
        void waitsForTheStateAfterTheDistrictSigned() {
            Change change = offered().sign(bySigner(TEXT, NOW), OPEN_END);

            assertThat(change.events()).containsExactly(new AgreementEvent.Signed(1, TEXT.sha256(), 1));
            assertThat(change.after().status(NOW)).isEqualTo(AgreementStatus.SIGNED);
        }

        @Test
        void isActiveOnceAcknowledgedWithAnAdministratorNamed() {
            Change change = signed().acknowledge(byState(NOW), ADMINISTRATOR);

            assertThat(change.after().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
        }

        @Test
        void keepsEverySignatureAsEvidence() {
            assertThat(renewedFrom(TODAY).signatures()).extracting(Signature::by)
                    .containsExactly(Side.DISTRICT, Side.STATE, Side.DISTRICT);
        }

        @Test
        void refusesAnotherTextThanTheOneOffered() {
            assertRefused(() -> offered().sign(bySigner(NEXT_TEXT, NOW), OPEN_END), AgreementRefusal.TEXT_NOT_OFFERED);
        }

        @Test
        void refusesASecondSignatureWhileOneWaits() {
            assertRefused(() -> acknowledged().sign(bySigner(TEXT, NOW), OPEN_END), AgreementRefusal.ALREADY_SIGNED);
            assertRefused(() -> signed().sign(bySigner(TEXT, NOW), OPEN_END), AgreementRefusal.ALREADY_SIGNED);
            assertRefused(() -> renewedFrom(TODAY).sign(bySigner(TEXT, NOW), OPEN_END),
                    AgreementRefusal.ALREADY_SIGNED);
        }

        @Test
        void refusesToAcknowledgeWhatNobodySigned() {
            assertRefused(() -> offered().acknowledge(byState(NOW), null), AgreementRefusal.NOTHING_TO_ACKNOWLEDGE);
            assertRefused(() -> active().acknowledge(byState(NOW), null), AgreementRefusal.NOTHING_TO_ACKNOWLEDGE);
        }

        @Test
        void refusesToAcknowledgeAfterTheLastDay() {
            assertRefused(() -> signed().acknowledge(byState(END), null), AgreementRefusal.AGREEMENT_OVER);
        }

        @Test
        void letsADistrictSignAgainAfterItRevoked() {
            DistrictAgreement revoked = active().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW))
                    .after();

            DistrictAgreement again = revoked.sign(bySigner(TEXT, NOW), OPEN_END).after();

            assertThat(again.status(NOW)).isEqualTo(AgreementStatus.SIGNED);
            assertThat(again.past()).extracting(Agreement::phase).containsExactly(Phase.REVOKED);
        }

        @Test
        void letsADistrictSignAgainWhereWhatItSignedCanNoLongerCome() {
            for (DistrictAgreement late : List.of(signed(), acknowledged())) {
                Change change = late.sign(bySigner(TEXT, END), OPEN_END);

                assertThat(change.events()).containsExactly(new AgreementEvent.Signed(1, TEXT.sha256(), 1));
                assertThat(change.after().status(END)).isEqualTo(AgreementStatus.SIGNED);
                assertThat(change.after().past()).containsExactly(late.current());
            }
        }

        @Test
        void recordsAnUnrecordedExpiryWhenTheDistrictSignsAgain() {
            Change change = active().sign(bySigner(TEXT, END), OPEN_END);

            assertThat(change.events()).containsExactly(new AgreementEvent.Expired(),
                    new AgreementEvent.Signed(1, TEXT.sha256(), 1));
            assertThat(change.after().past()).extracting(Agreement::phase).containsExactly(Phase.EXPIRED);
        }
    }

    @Nested
    class Ending {

        @Test
        void isRevokedWithAReasonFromTheList() {
            Change change = active().revoke(RevocationReason.PROVIDER_CHANGE, AgreementFixtures.act(NOW));

            assertThat(change.events()).containsExactly(new AgreementEvent.Revoked("provider-change"));
            assertThat(change.after().terms(5).status()).isEqualTo(AgreementStatus.REVOKED);
        }

        @Test
        void canBeTakenBackBeforeItIsActive() {
            assertThat(
                    signed().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW)).after().status(NOW))
                    .isEqualTo(AgreementStatus.REVOKED);
            assertThat(acknowledged().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW)).after()
                    .status(NOW))
                    .isEqualTo(AgreementStatus.REVOKED);
        }

        @Test
        void refusesToRevokeWhatIsNotThereOrHasEnded() {
            DistrictAgreement revoked = active().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW))
                    .after();

            assertRefused(() -> offered().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW)),
                    AgreementRefusal.NOTHING_TO_REVOKE);
            assertRefused(() -> revoked.revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW)),
                    AgreementRefusal.NOTHING_TO_REVOKE);
            assertRefused(() -> active().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(END)),
                    AgreementRefusal.NOTHING_TO_REVOKE);
        }

        @Test
        void isExpiredByTheInstantBeforeAnybodyRecordsIt() {
            Instant lastMoment = END.minusMillis(1);

            assertThat(active().status(lastMoment)).isEqualTo(AgreementStatus.ACTIVE);
            assertThat(active().status(END)).isEqualTo(AgreementStatus.EXPIRED);
        }

        @Test
        void recordsItsExpiryOnce() {
            assertThat(EndOfTerm.expire(active(), END.minusMillis(1)).isNone()).isTrue();
            Change change = EndOfTerm.expire(active(), END);

            assertThat(change.events()).containsExactly(new AgreementEvent.Expired());
            assertThat(EndOfTerm.expire(change.after(), END).isNone()).isTrue();
        }
    }

    @Nested
    class Suspending {

        @ParameterizedTest
        @EnumSource(Suspender.class)
        void setsAndLiftsOnesOwnFlag(Suspender by) {
            Change set = active().suspend(suspension(by));
            Change lifted = set.after().lift(by);

            assertThat(set.events()).containsExactly(new AgreementEvent.Suspended(by.code()));
            assertThat(lifted.events()).containsExactly(new AgreementEvent.SuspensionLifted(by.code()));
            assertThat(lifted.after().suspensions()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Suspender.class)
        void leavesTheFlagsOfOthersStanding(Suspender by) {
            DistrictAgreement suspendedByAll = active();
            for (Suspender suspender : Suspender.values()) {
                suspendedByAll = suspendedByAll.suspend(suspension(suspender)).after();
            }

            assertThat(suspendedByAll.lift(by).after().suspensions()).extracting(Suspension::by)
                    .hasSize(2).doesNotContain(by);
        }

        @Test
        void refusesASecondHoldOfTheSameSideAndLiftsNoneThatDoesNotStand() {
            DistrictAgreement suspended = active().suspend(suspension(Suspender.STATE)).after();

            assertRefused(() -> suspended.suspend(new Suspension(Suspender.STATE, END, "Again.", null)),
                    AgreementRefusal.HOLD_STANDS);
            assertThat(suspended.lift(Suspender.PLATFORM).isNone()).isTrue();
        }
    }

    @Nested
    class Sharing {

        @Test
        void makesEachChangeTheNextVersion() {
            Change change = active().share(List.of(GROWTH), AgreementFixtures.act(AgreementFixtures.NOW));

            assertThat(change.events()).containsExactly(new AgreementEvent.ScheduleAChanged(1, 2, 1, 1, 1));
            assertThat(change.after().schedules()).extracting(schedule -> schedule.lines().getFirst())
                    .containsExactly(ATTENDANCE, GROWTH);
        }

        @Test
        void changesNothingWhenTheLinesStand() {
            assertThat(active().share(List.of(ATTENDANCE), AgreementFixtures.act(AgreementFixtures.NOW)).isNone())
                    .isTrue();
            assertThat(offered().share(List.of(), AgreementFixtures.act(AgreementFixtures.NOW)).isNone()).isTrue();
        }

        @Test
        void handsTheVersionInForceToTheNeighbours() {
            assertThat(active().share(List.of(), AgreementFixtures.act(AgreementFixtures.NOW)).after().terms(9)
                    .scheduleA().lines()).isEmpty();
            assertThat(active().terms(8).scheduleA().lines()).containsExactly(ATTENDANCE);
        }
    }

    private static void assertRefused(ThrowingCallable step, AgreementRefusal refusal) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(Refused::refusal).isEqualTo(refusal);
    }
}
