package io.micip.agreement.district;

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
class MongoEntityMastersTest extends EntityMastersContract {

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
        service.context().getBean(MongoDatabase.class).getCollection("entities").deleteMany(new Document());
    }

    @Override
    EntityMasters masters() {
        return new MongoEntityMasters(service.context().getBean(AggregatesFactory.class));
    }
}
