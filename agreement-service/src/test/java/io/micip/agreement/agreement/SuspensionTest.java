package io.micip.agreement.agreement;

import org.junit.jupiter.api.Test;

import io.micip.agreements.Suspender;
import io.micip.chassis.problem.Refused;

import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SuspensionTest {

    @Test
    void dropsNoSecondReasonWithoutSayingSo() {
        DistrictAgreement held = active().suspend(suspension(Suspender.STATE)).after();
        Suspension again = new Suspension(Suspender.STATE, NOW.plusSeconds(9), "Another question.", null);

        assertThat(held.suspend(suspension(Suspender.STATE)).isNone()).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> held.suspend(again)).extracting(Refused::refusal)
                .isEqualTo(AgreementRefusal.HOLD_STANDS);
    }
}
