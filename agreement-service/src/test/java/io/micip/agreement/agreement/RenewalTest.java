package io.micip.agreement.agreement;

import java.time.Instant;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.renewedFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What a district signs while another agreement of it is active, and how that takes its place.
class RenewalTest {

    private static final Term OPEN_END = Term.ofDays(TODAY, null);

    @Test
    void leavesTheActiveAgreementInForceUntilTheStateAcknowledges() {
        DistrictAgreement renewing = renewedFrom(TODAY);

        assertThat(renewing.terms(5).status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(renewing.terms(5).effectiveUntil()).isEqualTo(END);
    }

    @Test
    void supersedesTheActiveAgreementOnAcknowledgement() {
        DistrictAgreement renewed = renewedFrom(TODAY).acknowledge(byState(NOW), null).after();

        assertThat(renewed.terms(6).effectiveUntil()).isNull();
        assertThat(renewed.past()).extracting(Agreement::phase).containsExactly(Phase.SUPERSEDED);
    }

    @Test
    void signsTheNextTextWhileTheFirstStaysInForce() {
        DistrictAgreement offered = active().offer(NEXT_TEXT).after();
        DistrictAgreement signed = offered.sign(bySigner(NEXT_TEXT, NOW), OPEN_END).after();

        assertThat(signed.current()).extracting(Agreement::text).isEqualTo(TEXT);
        assertThat(signed.acknowledge(byState(NOW), null).after().current()).extracting(Agreement::text)
                .isEqualTo(NEXT_TEXT);
    }

    @Test
    void takesOverWhereTheOldAgreementHasRunOut() {
        Change change = renewedFrom(LAST_DAY.plusDays(1)).acknowledge(byState(END), null);

        assertThat(change.events()).containsExactly(new AgreementEvent.Expired(),
                new AgreementEvent.Acknowledged(1, 1), new AgreementEvent.Activated(1));
        assertThat(change.after().status(END)).isEqualTo(AgreementStatus.ACTIVE);
    }

    @Test
    void endsTheRenewalTogetherWithWhatIsRevoked() {
        DistrictAgreement revoked = renewedFrom(TODAY)
                .revoke(RevocationReason.PRIVACY_CONCERN, AgreementFixtures.act(NOW)).after();

        assertThat(revoked.status(NOW)).isEqualTo(AgreementStatus.REVOKED);
        assertThat(revoked.renewal()).isNull();
        assertThat(revoked.past()).extracting(Agreement::phase).containsExactly(Phase.REVOKED);
        assertRefused(() -> revoked.acknowledge(byState(NOW), null), AgreementRefusal.NOTHING_TO_ACKNOWLEDGE);
    }

    @Test
    void isReplacedWhereItCanNoLongerCome() {
        DistrictAgreement late = active().sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, TODAY)).after();
        Instant nextDay = Term.startOf(TODAY.plusDays(1));

        assertRefused(() -> late.sign(bySigner(TEXT, nextDay.minusMillis(1)), OPEN_END),
                AgreementRefusal.ALREADY_SIGNED);
        DistrictAgreement renewing = late.sign(bySigner(TEXT, nextDay), OPEN_END).after();

        assertThat(renewing.renewal()).isEqualTo(Agreement.signed(TEXT, OPEN_END));
        assertThat(renewing.current()).isEqualTo(active().current());
        assertThat(renewing.past()).isEmpty();
    }

    @Test
    void isForgottenWithTheAgreementThatRanOutBeforeIt() {
        DistrictAgreement late = active().sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, TODAY)).after();

        Change change = late.sign(bySigner(TEXT, END), OPEN_END);

        assertThat(change.events()).containsExactly(new AgreementEvent.Expired(),
                new AgreementEvent.Signed(1, TEXT.sha256(), 1));
        assertThat(change.after().renewal()).isNull();
        assertThat(change.after().past()).extracting(Agreement::phase).containsExactly(Phase.EXPIRED);
    }

    @Test
    void recordsAnUnrecordedExpiryWhenTheRenewalIsRevoked() {
        Change change = renewedFrom(TODAY).revoke(RevocationReason.PROVIDER_CHANGE, AgreementFixtures.act(END));

        assertThat(change.events()).containsExactly(new AgreementEvent.Expired(),
                new AgreementEvent.Revoked("provider-change"));
        assertThat(change.after().past()).extracting(Agreement::phase).containsExactly(Phase.EXPIRED);
        assertThat(change.after().status(END)).isEqualTo(AgreementStatus.REVOKED);
    }

    private static void assertRefused(ThrowingCallable step, AgreementRefusal refusal) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(Refused::refusal).isEqualTo(refusal);
    }
}
