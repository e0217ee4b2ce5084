package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.agreement.AgreementService;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.Versioned;
import io.micip.testservers.RunningService;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.GROWTH;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

class MongoAgreementsTest extends AgreementsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(AgreementService.class)
            .emptying("agreements", MongoAgreementVersions.COLLECTION);

    @Test
    void knowsOnlyThePresentVersionOfADocumentOlderThanItsHistory() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        Versioned<DistrictAgreement> second = agreements.save(first, first.state().offer(NEXT_TEXT), SIGNER, null);
        SERVICE.bean(MongoDatabase.class)
                .getCollection("agreements")
                .updateOne(new Document("_id", "82030"), Updates.unset("state.epochs"));

        agreements.save(second, second.state().suspend(AgreementFixtures.suspension(Suspender.STATE)), SIGNER, null);

        AgreementHistory history = agreements.history(DEARBORN);
        assertThat(history.epochs()).extracting(Epoch::version).containsExactly(2L, 3L);
        assertThat(history.at(history.epochs().getFirst().since().minusMillis(1))).isEmpty();
    }

    @Test
    void readsTheLinesOfScheduleAOnceForAllVersions() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        Versioned<DistrictAgreement> second = agreements.save(first,
                first.state().share(List.of(GROWTH), AgreementFixtures.act(AgreementFixtures.NOW)), SIGNER,
                null);
        agreements.save(second, second.state().offer(NEXT_TEXT), SIGNER, null);

        List<Versioned<DistrictAgreement>> kept = agreements.below(DEARBORN, Long.MAX_VALUE, 2);

        assertThat(kept).extracting(Versioned::version).containsExactly(3L, 2L);
        assertThat(kept.getLast().state().scheduleA()).isSameAs(kept.getFirst().state().scheduleA());
    }

    @Override
    Agreements agreements(Clock clock) {
        return new MongoAgreements(SERVICE.bean(AggregatesFactory.class),
                new MongoAgreementVersions(SERVICE.bean(MongoDatabase.class)), clock);
    }
}
