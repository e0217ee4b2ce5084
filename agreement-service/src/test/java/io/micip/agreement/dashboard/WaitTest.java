package io.micip.agreement.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.dashboard.Wait.Party;
import io.micip.agreement.dashboard.Wait.Step;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Term;
import io.micip.agreements.Suspender;

import static io.micip.agreement.dashboard.OutlineFixtures.ACKNOWLEDGED;
import static io.micip.agreement.dashboard.OutlineFixtures.NEXT_TEXT;
import static io.micip.agreement.dashboard.OutlineFixtures.NOW;
import static io.micip.agreement.dashboard.OutlineFixtures.SIGNED;
import static io.micip.agreement.dashboard.OutlineFixtures.TEXT;
import static io.micip.agreement.dashboard.OutlineFixtures.TODAY;
import static io.micip.agreement.dashboard.OutlineFixtures.agreement;
import static io.micip.agreement.dashboard.OutlineFixtures.in;
import static io.micip.agreement.dashboard.OutlineFixtures.offered;
import static io.micip.agreement.dashboard.OutlineFixtures.outline;
import static io.micip.agreement.dashboard.OutlineFixtures.signature;
import static org.assertj.core.api.Assertions.assertThat;

class WaitTest {

    private static final LocalDate SOON = TODAY.plusDays(20);

    @Test
    void waitsForTheDistrictToSign() {
        assertThat(Wait.of(offered(), NOW)).containsExactly(new Wait(Party.DISTRICT, Step.SIGN, null));
        assertThat(Wait.of(in(Phase.REVOKED, null), NOW)).containsExactly(new Wait(Party.DISTRICT, Step.SIGN, NOW));
        assertThat(Wait.of(in(Phase.EXPIRED, TODAY.minusDays(1)), NOW))
                .containsExactly(new Wait(Party.DISTRICT, Step.SIGN, Term.startOf(TODAY)));
    }

    @Test
    void waitsForTheStateToAcknowledgeAndToName() {
        assertThat(Wait.of(in(Phase.SIGNED, null), NOW))
                .containsExactly(new Wait(Party.STATE, Step.ACKNOWLEDGE, SIGNED));
        assertThat(Wait.of(in(Phase.ACKNOWLEDGED, null), NOW))
                .containsExactly(new Wait(Party.STATE, Step.NAME_ADMINISTRATOR, ACKNOWLEDGED));
    }

    @Test
    void waitsForTheDistrictAgainWhereWhatItSignedIsOverBeforeItBegan() {
        assertThat(Wait.of(in(Phase.SIGNED, TODAY.minusDays(1)), NOW)).extracting(Wait::step)
                .containsExactly(Step.SIGN);
    }

    @Test
    void waitsForNobodyWhileAnAgreementHoldsForLong() {
        assertThat(Wait.of(in(Phase.ACTIVE, null), NOW)).isEmpty();
        assertThat(Wait.of(in(Phase.ACTIVE, TODAY.plusDays(91)), NOW)).isEmpty();
        assertThat(Wait.of(null, NOW)).isEmpty();
    }

    @Test
    void waitsForTheDistrictToRenewWhatEndsSoon() {
        Agreement ending = new Agreement(TEXT, Term.ofDays(TODAY, SOON), Phase.ACTIVE, null, List.of(),
                List.of(new ExpiryNotice(90, SOON.minusDays(5), NOW), new ExpiryNotice(30, SOON, SIGNED)));

        assertThat(Wait.of(outline(ending, null), NOW)).containsExactly(new Wait(Party.DISTRICT, Step.RENEW, SIGNED));
    }

    @Test
    void waitsForTheStateOnceTheDistrictHasSignedARenewalOrAskedForAnExtension() {
        Agreement asked = new Agreement(TEXT, Term.ofDays(TODAY, SOON), Phase.ACTIVE, null,
                List.of(new Extension(SOON.plusDays(9), signature(), null)), List.of());

        assertThat(Wait.of(outline(asked, null), NOW))
                .containsExactly(new Wait(Party.STATE, Step.ANSWER_EXTENSION, SIGNED));
        assertThat(Wait.of(outline(agreement(Phase.ACTIVE, TODAY, SOON), agreement(Phase.SIGNED, SOON, null)), NOW))
                .containsExactly(new Wait(Party.STATE, Step.ACKNOWLEDGE, SIGNED));
    }

    @Test
    void waitsForNobodyOnceTheRenewalIsAcknowledgedAhead() {
        Agreement ahead = agreement(Phase.ACKNOWLEDGED, SOON.plusDays(1), null);

        assertThat(Wait.of(outline(agreement(Phase.ACTIVE, TODAY, SOON), ahead), NOW)).isEmpty();
        assertThat(Wait.of(outline(agreement(Phase.EXPIRED, TODAY.minusDays(9), TODAY.minusDays(1)), ahead), NOW))
                .isEmpty();
    }

    @Test
    void waitsForTheDistrictAgainWhereTheRenewalCanNoLongerCome() {
        Agreement late = agreement(Phase.SIGNED, TODAY.minusDays(9), TODAY.minusDays(1));

        assertThat(Wait.of(outline(agreement(Phase.ACTIVE, TODAY, SOON), late), NOW)).extracting(Wait::step)
                .containsExactly(Step.RENEW);
        assertThat(Wait.of(outline(agreement(Phase.EXPIRED, TODAY.minusDays(9), TODAY.minusDays(1)), late), NOW))
                .extracting(Wait::step).containsExactly(Step.SIGN);
    }

    @Test
    void waitsForTheDistrictToSignTheNextText() {
        Outline active = in(Phase.ACTIVE, null);
        Outline offered = new Outline(active.district(), 6, NEXT_TEXT, active.current(), null, List.of(),
                active.milestones());

        assertThat(Wait.of(offered, NOW)).containsExactly(new Wait(Party.DISTRICT, Step.SIGN_NEXT_TEXT, null));
    }

    @Test
    void waitsForWhoeverSuspended() {
        assertThat(Wait.of(in(Phase.ACTIVE, null, Suspender.PLATFORM, Suspender.DISTRICT), NOW)).containsExactly(
                new Wait(Party.PLATFORM, Step.LIFT_SUSPENSION, SIGNED),
                new Wait(Party.DISTRICT, Step.LIFT_SUSPENSION, SIGNED));
    }
}
