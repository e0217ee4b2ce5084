package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.ZoneOffset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.agreement.AgreementService;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.Versioned;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoAgreementsTest extends AgreementsContract {

    private static TestService.Running service;

    @BeforeAll
    static void start() {
        service = TestService.of(AgreementService.class).start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        collection().deleteMany(new Document());
    }

    @Test
    void knowsOnlyThePresentVersionOfADocumentOlderThanItsHistory() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        Versioned<DistrictAgreement> second = agreements.save(first, first.state().offer(NEXT_TEXT), SIGNER, null);
        collection().updateOne(new Document("_id", "82030"), Updates.unset("state.epochs"));

        agreements.save(second, second.state().suspend(Suspender.STATE, NOW), SIGNER, null);

        AgreementHistory history = agreements.history(DEARBORN);
        assertThat(history.epochs()).extracting(Epoch::version).containsExactly(2L, 3L);
        assertThat(history.at(history.epochs().getFirst().since().minusMillis(1))).isEmpty();
    }

    @Override
    Agreements agreements(Clock clock) {
        return new MongoAgreements(service.context().getBean(AggregatesFactory.class), clock);
    }

    private static MongoCollection<Document> collection() {
        return service.context().getBean(MongoDatabase.class).getCollection("agreements");
    }
}
