package io.micip.audit.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.KeysCommand;
import io.micip.audit.mongolog.MongoLogStores;
import io.micip.audit.proof.TrustPolicy;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

/// A partition comes to an instance that has had the log open for a while, and another instance has extended it meanwhile.
@ExtendWith(MongoServer.class)
class TakenOverLogTest {
    private static final TopicPartition PARTITION = new TopicPartition("events", 0);

    @TempDir
    Path folder;

    private final MongoClient client = MongoClients.create(MongoServer.uri());
    private final MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private DirectoryAnchors anchors;
    private Logs before;
    private Logs next;

    @BeforeEach
    void openTwice() {
        anchors = new DirectoryAnchors(folder.resolve("anchors"));
        before = logs();
        extend(0, 3);
        next = logs();
    }

    @AfterEach
    void close() {
        before.close();
        next.close();
        client.close();
    }

    private Logs logs() {
        var set = LogSet.open(folder.resolve("logs"), "0123456789abcdef", "log.example", new MongoLogStores(database),
                TrustPolicy.of(List.of()));
        return new Logs(set, false, new LogMetrics(new SimpleMeterRegistry()));
    }

    private static List<SourceRecord> records(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> SourceRecords.event(i, i)).toList();
    }

    private void extend(int from, int to) {
        var log = before.openFor(0, "topic-id");
        try {
            if (from == 0) {
                log.extension().attach("topic-id", anchors.read());
            }
            log.extension().take(records(from, to), List.of(anchors));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private OpenLog takenOver(OwnershipListener listener) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 20L));
        consumer.assign(List.of(PARTITION));
        listener.onPartitionsAssigned(List.of(PARTITION));
        return next.log(0).orElseThrow();
    }

    @Test
    void goesBackAndForthBetweenInstancesOfWhichOneDoesNotKnowTheNextKeyYet() throws IOException {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()), Clock.systemUTC())
                .run(List.of("keys", folder.resolve("logs").toString(), "--add"));
        assertThat(code).isZero();
        var old = before.log(0).orElseThrow();
        try (var restarted = logs()) {
            var log = restarted.log(0).orElseThrow();
            log.extension().attach("topic-id", anchors.read());
            log.extension().take(records(2, 6), List.of(anchors));
            assertThat(log.keys().haveSigned(log.served().orElseThrow().note())).isTrue();

            old.extension().detach();
            old.follow();
            assertThat(old.served().orElseThrow().size()).isEqualTo(6);
            old.extension().attach("topic-id", anchors.read());
            old.extension().take(records(5, 9), List.of(anchors));
            assertThat(old.isSigning()).isTrue();

            log.extension().detach();
            log.follow();
            assertThat(log.served().orElseThrow().size()).isEqualTo(9);
            log.extension().attach("topic-id", anchors.read());
            log.extension().take(records(8, 9), List.of(anchors));
            assertThat(log.keys().haveSigned(log.served().orElseThrow().note())).isTrue();
        }
    }

    @Test
    void servesAtOnceWhatTheOwnerBeforeServed() {
        extend(3, 9);

        var log = takenOver(new OwnershipListener(next, consumer, "topic-id", List.of(anchors)));

        assertThat(log.served()).hasValueSatisfying(served -> assertThat(served.size()).isEqualTo(9));
    }

    @Test
    void signsNothingWhereTheStoreWasSetBackBelowWhatWasAnchoredMeanwhile() throws IOException {
        var listener = new OwnershipListener(next, consumer, "topic-id", List.of(anchors));
        var logs = database.getCollection("logs");
        var early = logs.find().first();
        extend(3, 9);
        logs.replaceOne(new Document("_id", early.getString("_id")), early);

        var log = takenOver(listener);
        log.extension().take(records(2, 6), List.of(anchors));

        assertThat(log.isSigning()).isFalse();
        assertThat(log.waiting()).hasValueSatisfying(why -> assertThat(why).contains("behind an anchor of size 9"));
        assertThat(log.served().orElseThrow().size()).isEqualTo(3);
    }
}
