package io.micip.agreement.keeping;

import java.util.List;
import java.util.Set;

import com.mongodb.MongoClientSettings;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.MuchChanged;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Period;
import io.micip.agreements.Suspender;
import io.micip.chassis.mongo.StoredRecords;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class MongoStatesTest {

    private static final int MEGABYTE = 1024 * 1024;

    /// Why there are no more epochs than [AgreementHistory#MOST_EPOCHS]: with every change signed by a name of the longest
    /// letters, and as many lines as may be kept, there is still room for what stops and for events that wait.
    @Test
    void fitIntoADocumentWithAllThatMayBeKept() {
        String longest = "ẞ".repeat(OfficialName.LONGEST);
        DistrictAgreement fullest = MuchChanged.asOftenAsMayBe(new OfficialName(longest, longest));
        List<Epoch> epochs = fullest.schedules().stream()
                .map(schedule -> new Epoch(new AgreementTerms(DEARBORN, schedule.version(), AgreementStatus.ACTIVE,
                        List.of(new Period(NOW, END), new Period(END, null)), Set.of(Suspender.values()), schedule),
                        NOW))
                .toList();
        AgreementHistory history = new AgreementHistory(DEARBORN, epochs);

        assertThat(history.epochs()).hasSize(AgreementHistory.MOST_EPOCHS);
        assertThat(bytes(StoredAgreement.of(fullest).with(history))).isLessThan(15 * MEGABYTE);
    }

    private static int bytes(StoredAgreement state) {
        return new RawBsonDocument(state, StoredRecords.in(MongoClientSettings.getDefaultCodecRegistry())
                .get(StoredAgreement.class)).getByteBuffer().remaining();
    }
}
