package io.micip.audit.retention;

import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.AuditService;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoLegalHoldsTest extends LegalHoldsContract {
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

    @Test
    void neverLowersAMinimumIndex() {
        var minimums = new MongoMinimumIndexes(service.context().getBean(MongoDatabase.class));
        minimums.raise("log", 512);
        minimums.raise("log", 256);

        assertThat(minimums.of("log")).isEqualTo(512);
        assertThat(minimums.of("other")).isZero();
    }

    @Override
    LegalHolds holds() {
        service.context().getBean(MongoDatabase.class).getCollection("legalHolds").deleteMany(new Document());
        return new MongoLegalHolds(service.context().getBean(AggregatesFactory.class));
    }
}
