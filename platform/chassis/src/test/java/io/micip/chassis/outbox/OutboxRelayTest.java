package io.micip.chassis.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micip.chassis.outbox.Outbox.Thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutboxRelayTest {
    private final Outbox outbox = new Outbox();

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void sendsADocumentsEventsInTheirOrder() {
        outbox.relay.start();

        writeVersions("a", 20);

        soon().until(() -> outbox.waiting() == 0);
        assertThat(outbox.sender.sequencesOf("/things/a")).containsExactlyElementsOf(numbers(20));
    }

    @Test
    void sendsAtTheStartWhatACrashLeft() {
        writeVersions("a", 3);

        outbox.relay.start();

        soon().until(() -> outbox.waiting() == 0);
        assertThat(outbox.sender.sequencesOf("/things/a")).containsExactly("1", "2", "3");
    }

    @Test
    void holdsTheNextEventWhileTheOneBeforeIsNotAcknowledged() {
        outbox.sender.losesBefore = event -> event.attributes().get("sequence").equals("2");
        outbox.relay.start();
        writeVersions("a", 3);
        soon().until(() -> outbox.sender.sequencesOf("/things/a").contains("1"));
        soon().until(() -> outbox.waiting() == 2);

        outbox.sender.losesBefore = event -> false;

        soon().until(() -> outbox.waiting() == 0);
        assertThat(outbox.sender.sequencesOf("/things/a")).containsExactly("1", "2", "3");
    }

    @Test
    void sendsAgainWhatArrivedWithoutAcknowledgementButInTheSameFirstOrder() {
        var failures = new AtomicInteger();
        outbox.sender.losesAfter = event -> event.attributes().get("sequence").equals("2")
                && failures.incrementAndGet() <= 2;
        outbox.relay.start();

        writeVersions("a", 3);

        soon().until(() -> outbox.waiting() == 0);
        var arrived = outbox.sender.sequencesOf("/things/a");
        assertThat(arrived).hasSizeGreaterThan(3);
        assertThat(arrived.stream().filter(new HashSet<>()::add)).containsExactly("1", "2", "3");
    }

    @Test
    void sendsAgainAfterACrashBetweenAcknowledgementAndRemoval() {
        writeVersions("a", 2);
        var untouched = outbox.database.getCollection("things").find().first();
        outbox.relay.start();
        soon().until(() -> outbox.waiting() == 0);

        outbox.relay.stop();
        outbox.database.getCollection("things").deleteMany(new org.bson.Document());
        outbox.database.getCollection("things").insertOne(untouched);
        outbox.restart();

        soon().until(() -> outbox.waiting() == 0);
        assertThat(outbox.sender.sequencesOf("/things/a")).containsExactly("1", "2", "1", "2");
        assertThat(outbox.sender.arrived.stream().map(event -> event.id()).distinct()).hasSize(2);
    }

    @Test
    void doesNotLetOneThatCannotBeSentHoldUpTheOthers() {
        outbox.sender.losesBefore = event -> event.attributes().get("subject").equals("/things/bad");
        outbox.relay.start();
        writeVersions("bad", 1);

        for (var i = 0; i < 10; i++) {
            writeVersions("good" + i, 1);
        }

        soon().until(() -> outbox.waiting() == 1);
    }

    @Test
    void removesAFactOnceItIsAcknowledged() {
        outbox.relay.start();

        outbox.facts.record(Outbox.event("/data-sets/1"));

        soon().until(() -> outbox.database.getCollection(Facts.COLLECTION).countDocuments() == 0);
        var sent = outbox.sender.arrived.getFirst();
        assertThat(sent.attributes()).containsEntry("subject", "/data-sets/1#" + sent.id()).containsEntry("sequence",
                "1");
    }

    @Test
    void keepsAFactUntilItIsAcknowledged() {
        outbox.sender.losesBefore = event -> true;
        outbox.relay.start();
        outbox.facts.record(Outbox.event("/data-sets/1"));

        outbox.restart();
        outbox.sender.losesBefore = event -> false;

        soon().until(() -> outbox.waiting() == 0);
        assertThat(outbox.sender.arrived).hasSize(1);
    }

    private void writeVersions(String id, int versions) {
        var thing = outbox.things.insert(id, new Thing(id, List.of()), List.of(Outbox.event("/things/" + id)), null);
        for (var i = 1; i < versions; i++) {
            thing = outbox.things.change(thing, new Thing(id, List.of(i)), List.of(Outbox.event("/things/" + id)),
                    null);
        }
    }

    private static List<String> numbers(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }
}
