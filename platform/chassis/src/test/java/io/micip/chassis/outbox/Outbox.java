package io.micip.chassis.outbox;

import java.time.Clock;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.ids.TimeOrderedIds;
import io.micip.chassis.tracing.CurrentTrace;
import io.micip.events.PlanEvent.DataSetMade;
import io.micip.testservers.MongoServer;

/// An outbox over a database of its own, with a fake broker.
final class Outbox implements AutoCloseable {
    /// What the aggregates hold.
    record Thing(String name, List<Integer> marks) {}

    private static final MongoClient CLIENT = MongoClients.create(MongoServer.uri());

    final FakeSender sender = new FakeSender();
    final MongoDatabase database = CLIENT.getDatabase(MongoServer.freshDatabase());
    final EventComposer composer = new EventComposer("sample", new TimeOrderedIds(), new CurrentTrace(Tracer.NOOP),
            JsonMapper.shared());
    OutboxRelay relay = newRelay();
    Aggregates<Thing> things = newThings();
    Facts facts = newFacts();

    private OutboxRelay newRelay() {
        return new OutboxRelay(sender, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private Aggregates<Thing> newThings() {
        return new AggregatesFactory(database, composer, relay, Clock.systemUTC()).of("things", Thing.class);
    }

    private Facts newFacts() {
        return new Facts(database.getCollection(Facts.COLLECTION), composer, relay, Clock.systemUTC());
    }

    /// As after a crash: nothing is left but what is stored.
    void restart() {
        relay.stop();
        relay = newRelay();
        things = newThings();
        facts = newFacts();
        relay.start();
    }

    long waiting() {
        var found = 0L;
        for (var collection : List.of("things", Facts.COLLECTION)) {
            for (var document : database.getCollection(collection).find()) {
                found += StoredEvents.waiting(document).size();
            }
        }
        return found;
    }

    static EventDraft event(String subject) {
        return EventDraft.success(new DataSetMade("d-1"), subject, "82030", Actor.service("sample"));
    }

    @Override
    public void close() {
        relay.stop();
        database.drop();
    }
}
