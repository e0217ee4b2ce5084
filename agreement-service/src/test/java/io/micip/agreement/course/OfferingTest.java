package io.micip.agreement.course;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.AgreementFixtures;
import io.micip.agreement.agreement.InMemoryAgreements;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreements.DistrictCode;
import io.micip.events.AgreementEvent.Offered;

import static org.assertj.core.api.Assertions.assertThat;

class OfferingTest {

    private static final DistrictCode NOVI = new DistrictCode("63100");

    private final InMemoryAgreements agreements = new InMemoryAgreements();

    @Test
    void offersTheNewestTextToEveryOpenDistrictOnce() {
        offer(AgreementFixtures.TEXT, AgreementFixtures.DEARBORN, AgreementFixtures.DETROIT);
        offer(AgreementFixtures.TEXT, AgreementFixtures.DEARBORN, AgreementFixtures.DETROIT, NOVI);

        assertThat(agreements.told()).containsExactly(new Offered(1), new Offered(1), new Offered(1));
        assertThat(agreements.versions()).containsOnlyKeys(AgreementFixtures.DEARBORN, AgreementFixtures.DETROIT, NOVI);
    }

    @Test
    void offersTheNextTextToThoseWhoHaveTheFirst() {
        offer(AgreementFixtures.TEXT, AgreementFixtures.DEARBORN);
        offer(AgreementFixtures.NEXT_TEXT, AgreementFixtures.DEARBORN, NOVI);
        offer(AgreementFixtures.NEXT_TEXT, AgreementFixtures.DEARBORN, NOVI);

        assertThat(agreements.told()).containsExactly(new Offered(1), new Offered(2), new Offered(2));
    }

    @Test
    void makesNoVersionOfWhatAnotherInstanceOfferedMeanwhile() {
        InMemoryAgreements readEarlier = new InMemoryAgreements() {
            @Override
            public List<DistrictCode> notOffered(TextIdentity text) {
                return List.of(AgreementFixtures.DEARBORN);
            }
        };
        Offering offering = new Offering(readEarlier);

        offering.offer(AgreementFixtures.NEXT_TEXT, Set.of(AgreementFixtures.DEARBORN));
        offering.offer(AgreementFixtures.TEXT, Set.of(AgreementFixtures.DEARBORN));

        assertThat(readEarlier.told()).containsExactly(new Offered(2));
        assertThat(readEarlier.versions()).containsOnly(Map.entry(AgreementFixtures.DEARBORN, 1L));
    }

    @Test
    void offersNothingToADistrictThatHasClosed() {
        offer(AgreementFixtures.TEXT, AgreementFixtures.DEARBORN);
        offer(AgreementFixtures.NEXT_TEXT, NOVI);

        assertThat(agreements.notOffered(AgreementFixtures.NEXT_TEXT)).containsExactly(AgreementFixtures.DEARBORN);
    }

    private void offer(TextIdentity text, DistrictCode... open) {
        new Offering(agreements).offer(text, Set.of(open));
    }
}
