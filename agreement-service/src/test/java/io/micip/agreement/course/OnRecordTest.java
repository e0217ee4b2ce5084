package io.micip.agreement.course;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.InMemoryAgreements;
import io.micip.chassis.outbox.Versioned;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.renewedAhead;
import static org.assertj.core.api.Assertions.assertThat;

/// What the clock brings is put on record once, however often anybody looks.
class OnRecordTest {

    private final InMemoryAgreements agreements = new InMemoryAgreements();

    @Test
    void recordsAnExpiryOnceHoweverOftenItLooks() {
        keep(active());
        Expiring expiring = new Expiring(agreements, clock(END));

        expiring.record();
        expiring.record();

        assertThat(agreements.told()).filteredOn(AgreementEvent.Expired.class::isInstance).hasSize(1);
        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::version).isEqualTo(3L);
    }

    @Test
    void givesANoticeOnceHoweverOftenItLooks() {
        keep(active());
        Noticing noticing = new Noticing(agreements, clock(END.minusMillis(1)));

        noticing.giveNotices();
        noticing.giveNotices();

        assertThat(agreements.told()).filteredOn(AgreementEvent.ExpiryNoticeGiven.class::isInstance)
                .containsExactly(new AgreementEvent.ExpiryNoticeGiven(7, "2097-06-30"));
    }

    @Test
    void recordsThatARenewalHasTakenOverOnceAndAMinuteLater() {
        keep(renewedAhead(LAST_DAY.plusDays(1)));

        new Expiring(agreements, clock(END.plusSeconds(59))).record();
        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::version).isEqualTo(2L);
        new Expiring(agreements, clock(END.plusSeconds(60))).record();
        new Expiring(agreements, clock(END.plusSeconds(90))).record();

        assertThat(agreements.told()).endsWith(new AgreementEvent.Expired(), new AgreementEvent.Activated(1));
        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::version).isEqualTo(3L);
    }

    private void keep(DistrictAgreement state) {
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(first, new Change(state, List.of(new AgreementEvent.Offered(1))), SIGNER, null);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
