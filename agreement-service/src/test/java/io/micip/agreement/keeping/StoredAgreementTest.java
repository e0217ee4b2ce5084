package io.micip.agreement.keeping;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.keeping.StoredAgreement.StoredSchedule;
import io.micip.agreement.keeping.StoredAgreement.StoredSignature;
import io.micip.agreement.keeping.StoredAgreement.StoredSuspension;
import io.micip.agreement.keeping.StoredAgreement.StoredTerm;
import io.micip.agreement.signature.Signature;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Role;

import static io.micip.agreement.agreement.AgreementFixtures.ATTENDANCE;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.OFFICIAL;
import static io.micip.agreement.agreement.AgreementFixtures.SCHEDULE_A;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

class StoredAgreementTest {

    @Test
    void readsDocumentsFromBeforeAdministratorsNoticesAndReasons() {
        StoredSignature signed = new StoredSignature(Signature.Side.DISTRICT, OFFICIAL, "signer-1", Role.SIGNER,
                "district:82030", NOW, Signature.Method.SIGNED_IN_ACCOUNT, TEXT, 1, null);
        StoredTerm current = new StoredTerm(TEXT, NOW, END, Phase.ACTIVE, null, null, null, null, null, null);
        StoredAgreement old = new StoredAgreement("82030", TEXT, current, null, List.of(), List.of(signed),
                List.of(new StoredSuspension(Suspender.STATE, NOW, null, null)),
                List.of(new StoredSchedule(1, List.of(ATTENDANCE.id()))), null, null, null);

        DistrictAgreement agreement = old.asAgreement();

        assertThat(agreement.current().inForce(NOW)).isTrue();
        assertThat(agreement.administrators()).isEmpty();
        assertThat(agreement.amendments()).isEmpty();
        assertThat(agreement.suspensions()).containsExactly(new Suspension(Suspender.STATE, NOW, null, null));
        assertThat(agreement.signatures()).extracting(Signature::scheduleA).containsExactly(SCHEDULE_A);
    }
}
