package io.micip.audit.foia;

import java.nio.file.Path;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.AuditService;
import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static io.micip.audit.foia.FoiaFixtures.decision;
import static io.micip.audit.foia.FoiaFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoFoiaRequestsTest extends FoiaRequestsContract {
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
    void leavesNoNameInTheDocumentOnceTheyAreErased() {
        var requests = requests();
        var made = requests.insert("erased", request(), List.of(), null);
        var answered = requests.change(made, made.state().decided(decision(Outcome.DENIED, "Some grounds")), List.of(),
                null);
        requests.change(answered, answered.state().withoutWords(), List.of(), null);

        var stored = service.context().getBean(MongoDatabase.class).getCollection("foiaRequests")
                .find(new Document("_id", "erased")).first();

        assertThat(String.valueOf(stored)).doesNotContain("Example", "grounds\"", "Some grounds")
                .contains(FoiaFixtures.HASH);
    }

    @Override
    FoiaRequests requests() {
        service.context().getBean(MongoDatabase.class).getCollection("foiaRequests").deleteMany(new Document());
        return new MongoFoiaRequests(service.context().getBean(AggregatesFactory.class));
    }
}
