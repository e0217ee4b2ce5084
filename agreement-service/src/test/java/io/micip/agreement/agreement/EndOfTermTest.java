package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Extension.DeclineReason;
import io.micip.agreement.term.Extension.Declined;
import io.micip.agreement.term.Extension.Granted;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.askingUntil;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.endless;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.renewedAhead;
import static io.micip.agreement.agreement.AgreementFixtures.renewedFrom;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EndOfTermTest {

    private static final LocalDate LATER = LAST_DAY.plusYears(1);

    @Nested
    class Extending {

        @Test
        void leavesTheEndWhereItIsUntilTheStateAnswers() {
            Change asked = EndOfTerm.ask(active(), new Extension(LATER, bySigner(TEXT, NOW), null));

            assertThat(asked.events()).containsExactly(new AgreementEvent.ExtensionAsked("2098-06-30"));
            assertThat(asked.after().terms(5).effectiveUntil()).isEqualTo(END);
        }

        @Test
        void movesTheEndOnceTheStateGrants() {
            Change granted = EndOfTerm.answer(askingUntil(LATER), new Granted(byState(NOW)));

            assertThat(granted.events()).containsExactly(new AgreementEvent.ExtensionGranted("2098-06-30"));
            assertThat(granted.after().current().term().lastDay()).contains(LATER);
        }

        @Test
        void keepsBothSignaturesOfTheAmendment() {
            Agreement extended = EndOfTerm.answer(askingUntil(LATER), new Granted(byState(NOW))).after().current();

            assertThat(extended.extensions())
                    .containsExactly(new Extension(LATER, bySigner(TEXT, NOW), new Granted(byState(NOW))));
        }

        @Test
        void leavesTheEndWhereItIsWhenTheStateDeclines() {
            Change declined = EndOfTerm.answer(askingUntil(LATER),
                    new Declined(DeclineReason.SIGN_RENEWAL, byState(NOW)));

            assertThat(declined.events()).containsExactly(new AgreementEvent.ExtensionDeclined("sign-renewal"));
            assertThat(declined.after().terms(6).effectiveUntil()).isEqualTo(END);
            assertThat(declined.after().current().openExtension()).isEmpty();
        }

        @Test
        void leavesARenewalThatWaitsAsItIs() {
            DistrictAgreement renewing = renewedFrom(LAST_DAY.plusDays(1));
            Change asked = EndOfTerm.ask(renewing, new Extension(LATER, bySigner(TEXT, NOW), null));

            assertThat(asked.after().renewal()).isEqualTo(renewing.renewal());
        }

        @Test
        void refusesADayThatIsNotLaterOrTooMuchLater() {
            for (LocalDate wished : List.of(LAST_DAY.minusYears(50), LAST_DAY, LAST_DAY.plusYears(20).plusDays(1))) {
                Extension extension = new Extension(wished, bySigner(TEXT, NOW), null);

                assertThatExceptionOfType(Refused.class).as(wished.toString())
                        .isThrownBy(() -> EndOfTerm.ask(active(), extension))
                        .satisfies(refused -> assertThat(refused.refusal().type()).isEqualTo(CommonProblems.INVALID));
            }
        }

        @Test
        void refusesWhatCannotBeExtendedOrAnswered() {
            Extension extension = new Extension(LATER, bySigner(TEXT, NOW), null);
            Extension tooLate = new Extension(LATER, bySigner(TEXT, END), null);

            assertRefused(() -> EndOfTerm.ask(offered(), extension), AgreementRefusal.AGREEMENT_NOT_ACTIVE);
            assertRefused(() -> EndOfTerm.ask(signed(), extension), AgreementRefusal.AGREEMENT_NOT_ACTIVE);
            assertRefused(() -> EndOfTerm.ask(active(), tooLate), AgreementRefusal.AGREEMENT_NOT_ACTIVE);
            assertRefused(() -> EndOfTerm.ask(endless(), extension), AgreementRefusal.NO_LAST_DAY);
            assertRefused(() -> EndOfTerm.ask(askingUntil(LATER), extension), AgreementRefusal.EXTENSION_ASKED);
            assertRefused(() -> EndOfTerm.answer(active(), new Granted(byState(NOW))),
                    AgreementRefusal.NO_EXTENSION_ASKED);
            assertRefused(() -> EndOfTerm.answer(askingUntil(LATER), new Granted(byState(END))),
                    AgreementRefusal.AGREEMENT_NOT_ACTIVE);
        }
    }

    @Nested
    class Noticing {

        @ParameterizedTest
        @CsvSource({"2097-04-01T04:00:00Z, 90", "2097-05-31T04:00:00Z, 30", "2097-06-23T04:00:00Z, 7",
                "2097-07-01T03:59:59Z, 7"})
        void givesTheNearestNoticeThatIsDue(Instant at, int days) {
            assertThat(EndOfTerm.notice(active(), at).events())
                    .containsExactly(new AgreementEvent.ExpiryNoticeGiven(days, "2097-06-30"));
        }

        @ParameterizedTest
        @CsvSource({"2097-04-01T03:59:59Z", "2097-07-01T04:00:00Z"})
        void givesNoneBeforeTheFirstDayOfNoticeOrAfterTheEnd(Instant at) {
            assertThat(EndOfTerm.notice(active(), at).isNone()).isTrue();
        }

        @Test
        void givesEachOnce() {
            DistrictAgreement agreement = active();
            for (String day : List.of("2097-04-01", "2097-04-02", "2097-05-31", "2097-06-29", "2097-06-30")) {
                agreement = EndOfTerm.notice(agreement, Instant.parse(day + "T12:00:00Z")).after();
            }

            assertThat(agreement.current().notices()).extracting(ExpiryNotice::daysBefore).containsExactly(90, 30, 7);
        }

        @Test
        void givesNoneWhereARenewalGoesOnAndThemAllWhereItLeavesAGap() {
            Instant inJune = Instant.parse("2097-06-25T12:00:00Z");

            assertThat(EndOfTerm.notice(renewedAhead(LAST_DAY.plusDays(1)), inJune).isNone()).isTrue();
            assertThat(EndOfTerm.notice(renewedAhead(LAST_DAY.plusDays(2)), inJune).events())
                    .containsExactly(new AgreementEvent.ExpiryNoticeGiven(7, "2097-06-30"));
        }

        @Test
        void beginsAnewForAnotherLastDay() {
            Instant inJune = Instant.parse("2097-06-25T12:00:00Z");
            DistrictAgreement noticed = EndOfTerm.notice(active(), inJune).after();
            DistrictAgreement asked = EndOfTerm
                    .ask(noticed, new Extension(LAST_DAY.plusDays(20), bySigner(TEXT, inJune), null)).after();

            DistrictAgreement extended = EndOfTerm.answer(asked, new Granted(byState(inJune))).after();

            assertThat(EndOfTerm.notice(extended, inJune).events())
                    .containsExactly(new AgreementEvent.ExpiryNoticeGiven(30, "2097-07-20"));
        }

        @Test
        void givesNoneWhereThereIsNoEndOrNoAgreement() {
            assertThat(EndOfTerm.notice(endless(), NOW).isNone()).isTrue();
            assertThat(EndOfTerm.notice(offered(), NOW).isNone()).isTrue();
            assertThat(EndOfTerm.notice(signed(), Instant.parse("2097-06-25T12:00:00Z")).isNone()).isTrue();
        }
    }

    private static void assertRefused(ThrowingCallable step, AgreementRefusal refusal) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(Refused::refusal).isEqualTo(refusal);
    }
}
