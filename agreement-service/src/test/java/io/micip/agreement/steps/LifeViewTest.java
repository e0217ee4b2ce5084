package io.micip.agreement.steps;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.EndOfTerm;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Extension.Granted;

import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static org.assertj.core.api.Assertions.assertThat;

class LifeViewTest {

    @Test
    void showsNoticesOfTheLastDayThatHoldsAlone() {
        Instant inJune = Instant.parse("2097-06-25T12:00:00Z");
        DistrictAgreement noticed = EndOfTerm.notice(active(), inJune).after();
        assertThat(LifeView.of(noticed, inJune).end().notices()).hasSize(1);
        DistrictAgreement asked = EndOfTerm
                .ask(noticed, new Extension(LAST_DAY.plusYears(1), bySigner(TEXT, inJune), null)).after();

        DistrictAgreement extended = EndOfTerm.answer(asked, new Granted(byState(inJune))).after();

        assertThat(LifeView.of(extended, inJune).end().notices()).isEmpty();
        assertThat(LifeView.of(extended, inJune).end().extensions()).hasSize(1);
    }
}
