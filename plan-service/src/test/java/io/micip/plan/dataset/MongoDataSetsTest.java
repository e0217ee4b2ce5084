package io.micip.plan.dataset;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.plan.PlanService;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoDataSetsTest extends DataSetsContract {
    private static TestService.Running service;

    @BeforeAll
    static void start() {
        service = TestService.of(PlanService.class).start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    DataSets dataSets() {
        return new MongoDataSets(service.context().getBean(AggregatesFactory.class));
    }
}
