package io.micip.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.ids.TimeOrderedIds;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class EventTailTest {
    private static final MongoClient MONGO = MongoClients.create(MongoServer.uri());

    private final KafkaClients clients = new KafkaClients(
            new KafkaSettings(KafkaServer.bootstrapServers(), KafkaServer.freshTopic()));
    private final MongoCollection<Document> parked = MONGO.getDatabase(MongoServer.freshDatabase())
            .getCollection(Parking.COLLECTION);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Parking parking = new Parking(parked, clients, new TimeOrderedIds(), Clock.systemUTC(), metrics);
    private final Recording reader = new Recording();
    private EventTail tail = tail(new TailStart.Beginning());

    @AfterEach
    void stop() {
        tail.stop();
    }

    @Test
    void readsEveryPartitionFromTheBeginning() throws Exception {
        for (var district : List.of("82030", "82015", "63100", "state")) {
            send(district, "id-" + district, "{\"a\":1}");
        }

        tail.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.read.size() == 4 && tail.caughtUp());
        assertThat(reader.read).extracting(Received::key).contains("82030", "state");
        assertThat(reader.read.getFirst().data().path("a").asInt()).isOne();
    }

    @Test
    void tellsItsReaderOnceAllThatWasThereIsRead() throws Exception {
        for (var n = 0; n < 50; n++) {
            send("82030", "id-" + n, "{}");
        }

        tail.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.readWhenCaughtUp >= 0);
        assertThat(reader.readWhenCaughtUp).isEqualTo(50);
    }

    @Test
    void readsFromTheEndOnlyWhatComesLater() throws Exception {
        send("82030", "before", "{}");
        tail = tail(new TailStart.End());
        tail.start();
        await().atMost(Duration.ofSeconds(20)).until(tail::caughtUp);

        send("82030", "after", "{}");

        await().atMost(Duration.ofSeconds(20)).until(() -> !reader.read.isEmpty());
        assertThat(reader.read).extracting(Received::id).containsExactly("after");
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() throws Exception {
        send("82030", "one", "{}");
        send("82030", "broken", "{oops");
        send("82030", "fails", "{}");
        send("82030", "two", "{}");
        reader.failing = "fails";

        tail.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.read.size() == 2);
        assertThat(reader.read).extracting(Received::id).containsExactly("one", "two");
        assertThat(reader.unreadable).containsExactly("82030", "82030");
        assertThat(parking.list()).extracting(ParkedRecord::reason).containsExactlyInAnyOrder("not-json",
                "reader-failed");
        assertThat(metrics.counter("micip.inbox.parked", "reader", "test", "reason", "not-json").count()).isOne();
    }

    @Test
    void sendsAParkedRecordAgainUnderANewIdThatNamesTheOld() throws Exception {
        send("82030", "fails", "{\"a\":7}");
        reader.failing = "fails";
        tail.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> parking.list().size() == 1);

        var id = parking.replay(parking.list().getFirst().place());

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.read.size() == 1);
        var again = reader.read.getFirst();
        assertThat(id).contains(again.id());
        assertThat(again.attribute("causationid")).contains("fails");
        assertThat(again.data().path("a").asInt()).isEqualTo(7);
        assertThat(parking.list()).isEmpty();
    }

    private EventTail tail(TailStart start) {
        return new EventTails(
                new EventTail.Sources(clients, parking, JsonMapper.shared(), Clock.systemUTC())).open("test", start,
                        reader);
    }

    private void send(String key, String id, String data) throws Exception {
        try (var producer = clients.producer()) {
            var record = new ProducerRecord<>(clients.topic(), key, data.getBytes(StandardCharsets.UTF_8));
            Map.of("ce_id", id, "ce_type", "io.micip.plan.data-set-made.v1")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static final class Recording implements EventReader {
        final List<Received> read = new CopyOnWriteArrayList<>();
        final List<String> unreadable = new CopyOnWriteArrayList<>();
        volatile String failing = "";
        volatile int readWhenCaughtUp = -1;

        @Override
        public void read(Received event) {
            if (event.id().equals(failing)) {
                throw new IllegalStateException("cannot take this");
            }
            read.add(event);
        }

        @Override
        public void caughtUp() {
            readWhenCaughtUp = read.size();
        }

        @Override
        public void unreadable(@Nullable String key) {
            unreadable.add(String.valueOf(key));
        }
    }
}
