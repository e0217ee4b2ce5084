package io.micip.agreement.agreementtext;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.agreement.AgreementService;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoAgreementTextsTest extends AgreementTextsContract {

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
        service.context().getBean(MongoDatabase.class).getCollection("agreement_texts").deleteMany(new Document());
    }

    @Override
    AgreementTexts texts() {
        return new MongoAgreementTexts(service.context().getBean(AggregatesFactory.class));
    }
}
