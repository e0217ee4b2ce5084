package io.micip.agreement.dashboard;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.Outline;
import io.micip.agreements.Suspender;

import static io.micip.agreement.dashboard.OutlineFixtures.NOW;
import static io.micip.agreement.dashboard.OutlineFixtures.TODAY;
import static io.micip.agreement.dashboard.OutlineFixtures.agreement;
import static io.micip.agreement.dashboard.OutlineFixtures.in;
import static io.micip.agreement.dashboard.OutlineFixtures.offered;
import static io.micip.agreement.dashboard.OutlineFixtures.outline;
import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    @Test
    void followsTheLifeOfAnAgreement() {
        assertThat(Standing.of(null, NOW)).isEqualTo(Standing.NONE);
        assertThat(Standing.of(offered(), NOW)).isEqualTo(Standing.OFFERED);
        assertThat(Standing.of(in(Phase.SIGNED, null), NOW)).isEqualTo(Standing.SIGNED);
        assertThat(Standing.of(in(Phase.ACKNOWLEDGED, null), NOW)).isEqualTo(Standing.ACKNOWLEDGED);
        assertThat(Standing.of(in(Phase.ACTIVE, null), NOW)).isEqualTo(Standing.ACTIVE);
        assertThat(Standing.of(in(Phase.EXPIRED, TODAY.minusDays(1)), NOW)).isEqualTo(Standing.EXPIRED);
        assertThat(Standing.of(in(Phase.REVOKED, null), NOW)).isEqualTo(Standing.REVOKED);
    }

    @Test
    void isExpiringFromNinetyDaysLeftOn() {
        assertThat(Standing.of(in(Phase.ACTIVE, TODAY.plusDays(91)), NOW)).isEqualTo(Standing.ACTIVE);
        assertThat(Standing.of(in(Phase.ACTIVE, TODAY.plusDays(90)), NOW)).isEqualTo(Standing.EXPIRING);
        assertThat(Standing.of(in(Phase.ACTIVE, TODAY), NOW)).isEqualTo(Standing.EXPIRING);
    }

    @Test
    void isNotExpiringWhereAnAcknowledgedRenewalGoesOnWithoutAGap() {
        Agreement ending = agreement(Phase.ACTIVE, TODAY, TODAY.plusDays(20));

        assertThat(Standing.of(outline(ending, agreement(Phase.ACKNOWLEDGED, TODAY.plusDays(21), null)), NOW))
                .isEqualTo(Standing.ACTIVE);
        assertThat(Standing.of(outline(ending, agreement(Phase.ACKNOWLEDGED, TODAY.plusDays(22), null)), NOW))
                .isEqualTo(Standing.EXPIRING);
        assertThat(Standing.of(outline(ending, agreement(Phase.SIGNED, TODAY.plusDays(21), null)), NOW))
                .isEqualTo(Standing.EXPIRING);
    }

    @Test
    void isActiveFromTheRenewalsFirstDayBeforeAnybodyRecordsIt() {
        Outline renewed = outline(agreement(Phase.ACTIVE, TODAY.minusDays(9), TODAY.minusDays(1)),
                agreement(Phase.ACKNOWLEDGED, TODAY, null)).asOf(NOW);

        assertThat(Standing.of(renewed, NOW)).isEqualTo(Standing.ACTIVE);
        assertThat(Wait.of(renewed, NOW)).isEmpty();
    }

    @Test
    void isExpiredByTheInstantBeforeAnybodyRecordsIt() {
        assertThat(Standing.of(in(Phase.ACTIVE, TODAY.minusDays(1)), NOW)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void isNotYetEffectiveBeforeItsFirstDay() {
        assertThat(Standing.of(outline(agreement(Phase.ACTIVE, TODAY.plusDays(1), null), null), NOW))
                .isEqualTo(Standing.NOT_YET_EFFECTIVE);
    }

    @Test
    void isSuspendedOnlyWhileItWouldBeInForce() {
        assertThat(Standing.of(in(Phase.ACTIVE, TODAY, Suspender.STATE), NOW)).isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.of(in(Phase.SIGNED, null, Suspender.STATE), NOW)).isEqualTo(Standing.SIGNED);
    }
}
