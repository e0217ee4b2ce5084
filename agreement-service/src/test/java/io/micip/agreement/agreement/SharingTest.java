package io.micip.agreement.agreement;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.term.RevocationReason;

import static io.micip.agreement.agreement.AgreementFixtures.ATTENDANCE;
import static io.micip.agreement.agreement.AgreementFixtures.GROWTH;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.OFFICIAL;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.STATE_SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

/// Under whose signature each Schedule A stands, and who a step was taken by.
class SharingTest {

    @Test
    void signsEveryScheduleAThatComesAfterTheFirstSignature() {
        DistrictAgreement widened = active().share(List.of(ATTENDANCE, GROWTH), act(NOW)).after();

        assertThat(widened.amendments())
                .containsExactly(new Amendment(act(NOW), TEXT, ScheduleAIdentity.of(widened.scheduleA())));
        assertThat(widened.signatures()).as("of the agreement itself").isEqualTo(active().signatures());
    }

    @Test
    void signsNothingBeforeTheAgreementIsSigned() {
        assertThat(offered().share(List.of(ATTENDANCE), act(NOW)).after().amendments()).isEmpty();
        assertThat(active().share(List.of(ATTENDANCE), act(NOW)).isNone()).as("the lines that stand").isTrue();
    }

    @Test
    void namesAnOfficialAsTheAccountLastSigned() {
        assertThat(Act.of(SIGNER, null, signed().signatures(), NOW)).isEqualTo(act(NOW));
        assertThat(Act.of(SIGNER, null, signed().signatures(), NOW).official()).isEqualTo(OFFICIAL);
        assertThat(Act.of(STATE_SIGNER, null, signed().signatures(), NOW).official()).as("never signed here").isNull();
    }

    @Test
    void keepsWhoRevokedAndWhoHeld() {
        DistrictAgreement revoked = active().revoke(RevocationReason.DISTRICT_DECISION, act(NOW)).after();

        assertThat(revoked.current().revocation())
                .isEqualTo(new Agreement.Revocation(NOW, RevocationReason.DISTRICT_DECISION, act(NOW)));
    }
}
