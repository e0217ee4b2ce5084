package io.micip.agreement.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.mongodb.MongoClientSettings;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Period;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.Suspender;
import io.micip.chassis.mongo.StoredRecords;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static org.assertj.core.api.Assertions.assertThat;

class MongoStatesTest {

    private static final int MOST = AgreementHistory.MOST_EPOCHS;
    private static final int MEGABYTE = 1024 * 1024;

    /// Why there are no more epochs than [AgreementHistory#MOST_EPOCHS]: with every change signed by a name of the longest
    /// letters, and as many lines as may be kept, there is still room for what stops and for events that wait.
    @Test
    void fitIntoADocumentWithAllThatMayBeKept() {
        String longest = "ẞ".repeat(OfficialName.LONGEST);
        Act act = new Act(SIGNER, new OfficialName(longest, longest), NOW, Signature.Method.SIGNED_IN_ACCOUNT);
        List<ScheduleA> schedules = new ArrayList<>();
        List<Amendment> amendments = new ArrayList<>();
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            schedules.add(new ScheduleA(i, MuchChanged.lines(2000, Sharing.MAX_LINES_KEPT / MOST)));
            amendments.add(new Amendment(act, TEXT, new ScheduleAIdentity(i, TEXT.sha256())));
            epochs.add(new Epoch(new AgreementTerms(DEARBORN, i, AgreementStatus.ACTIVE,
                    List.of(new Period(NOW, END), new Period(END, null)), Set.of(Suspender.values()),
                    schedules.getLast()), NOW));
        }
        StoredAgreement fullest = StoredAgreement.of(active().with(schedules, amendments))
                .with(new AgreementHistory(DEARBORN, epochs));

        assertThat(bytes(fullest)).isLessThan(15 * MEGABYTE);
    }

    private static int bytes(StoredAgreement state) {
        return new RawBsonDocument(state, StoredRecords.in(MongoClientSettings.getDefaultCodecRegistry())
                .get(StoredAgreement.class)).getByteBuffer().remaining();
    }
}
