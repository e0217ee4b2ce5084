package io.micip.agreement.agreement;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreement.signature.Administrator;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.ADMINISTRATOR;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.OFFICIAL;
import static io.micip.agreement.agreement.AgreementFixtures.STATE_SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.acknowledged;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.activeWithoutAdministrator;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// The last step before an agreement is active: the state names the district's first administrator.
class AdministratorTest {

    private static final Term OPEN_END = Term.ofDays(TODAY, null);

    @Test
    void waitsForAnAdministratorAfterTheStateAcknowledged() {
        Change change = signed().acknowledge(byState(NOW), null);

        assertThat(change.events()).containsExactly(new AgreementEvent.Acknowledged(1, 1));
        assertThat(change.after().status(NOW)).isEqualTo(AgreementStatus.ACKNOWLEDGED);
        assertThat(change.after().terms(4).status()).isEqualTo(AgreementStatus.ACKNOWLEDGED);
    }

    @Test
    void isActiveOnceTheFirstAdministratorIsNamed() {
        Change change = acknowledged().name(ADMINISTRATOR);

        assertThat(change.events()).containsExactly(new AgreementEvent.AdministratorNamed(1),
                new AgreementEvent.Activated(1));
        assertThat(change.after().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
    }

    @Test
    void isActiveAtOnceWhereTheAdministratorIsNamedWithTheAcknowledgement() {
        Change change = signed().acknowledge(byState(NOW), ADMINISTRATOR);

        assertThat(change.events()).containsExactly(new AgreementEvent.Acknowledged(1, 1),
                new AgreementEvent.AdministratorNamed(1), new AgreementEvent.Activated(1));
        assertThat(change.after().administrators()).containsExactly(ADMINISTRATOR);
    }

    @Test
    void addsAnotherAdministratorWithoutActivatingAgain() {
        Administrator second = new Administrator("administrator-2", OFFICIAL, STATE_SIGNER, NOW);

        assertThat(active().name(second).events())
                .containsExactly(new AgreementEvent.AdministratorNamed(2));
        assertThat(active().name(ADMINISTRATOR).isNone()).isTrue();
    }

    @Test
    void refusesAnAdministratorOfNothing() {
        assertRefused(() -> offered().name(ADMINISTRATOR), AgreementRefusal.NOTHING_ACKNOWLEDGED);
        assertRefused(() -> signed().name(ADMINISTRATOR), AgreementRefusal.NOTHING_ACKNOWLEDGED);
        assertRefused(() -> acknowledged()
                .name(new Administrator("administrator-1", OFFICIAL, STATE_SIGNER, END)),
                AgreementRefusal.AGREEMENT_OVER);
    }

    @Test
    void needsNoNewAdministratorAfterItWasRevokedAndSignedAgain() {
        DistrictAgreement again = active().revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(NOW))
                .after()
                .sign(bySigner(TEXT, NOW), OPEN_END).after();

        assertThat(again.acknowledge(byState(NOW), null).after().status(NOW)).isEqualTo(AgreementStatus.ACTIVE);
    }

    @Test
    void refusesToInterruptWhatIsInForceForWantOfAnAdministrator() {
        DistrictAgreement renewing = activeWithoutAdministrator().sign(bySigner(TEXT, NOW), OPEN_END).after();

        assertRefused(() -> renewing.acknowledge(byState(NOW), null), AgreementRefusal.ADMINISTRATOR_MISSING);
        assertThat(renewing.acknowledge(byState(NOW), ADMINISTRATOR).after().status(NOW))
                .isEqualTo(AgreementStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someone@example.org", "Robin Demo", "-x"})
    void takesNothingForAnAccountThatCouldNameAPerson(String accountId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Administrator(accountId, OFFICIAL, STATE_SIGNER, NOW));
    }

    private static void assertRefused(ThrowingCallable step, AgreementRefusal refusal) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step).extracting(Refused::refusal).isEqualTo(refusal);
    }
}
