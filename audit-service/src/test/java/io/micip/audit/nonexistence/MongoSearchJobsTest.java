package io.micip.audit.nonexistence;

import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.AuditService;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoSearchJobsTest extends SearchJobsContract {
    @TempDir
    static Path folder;

    private static TestService.Running service;

    @BeforeAll
    static void start() {
        service = TestService.of(AuditService.class).with("micip.audit.log-dir", folder.toString())
                .with("micip.kafka.topic", KafkaServer.freshTopic()).start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    SearchJobs jobs() {
        service.context().getBean(MongoDatabase.class).getCollection("nonexistenceSearches").deleteMany(new Document());
        return new MongoSearchJobs(service.context().getBean(AggregatesFactory.class));
    }
}
