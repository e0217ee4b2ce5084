package io.micip.chassis.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.background.Repeating;
import io.micip.chassis.kafka.EventRecord;

/// Brings the events that wait in documents to Kafka. A document's next event is sent only after the one before is
/// acknowledged, always from the head; so whoever reads meets them first in their order, and a crash between
/// acknowledgement and removal makes a duplicate, never a loss and never another first order.
///
/// Works on a signal after each write. A sweep at the start and every 10 s finds what no signal told of. While sending
/// fails, signals only wait for the next try, which comes each second with one document alone.
final class OutboxRelay extends Repeating {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_SWEEPS = 10;
    /// A document changed more recently than this is still in somebody's hands.
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int AT_ONCE = 32;
    private static final int END_SECONDS = 5;

    private final EventSender sender;
    private final Clock clock;
    private final Timer delay;
    private final AtomicInteger pending;
    private final List<Place> places = new CopyOnWriteArrayList<>();
    /// Documents being drained, with whether they were signalled again meanwhile.
    private final ConcurrentHashMap<Waiting, Boolean> draining = new ConcurrentHashMap<>();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile @Nullable ExecutorService workers;
    private volatile boolean failing;
    private int ticks; // on the repeating thread alone

    OutboxRelay(EventSender sender, Clock clock, MeterRegistry metrics) {
        super("outbox-relay", TICK);
        this.sender = sender;
        this.clock = clock;
        this.delay = Timer.builder("micip.outbox.delay")
                .description("From a change to the acknowledgement of its event")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        this.pending = new AtomicInteger();
        metrics.gauge("micip.outbox.pending", pending);
    }

    /// A collection whose documents may hold events.
    ///
    /// @param fleeting whether a document goes when its last event is acknowledged
    Place serve(MongoCollection<Document> documents, boolean fleeting) {
        var place = new Place(documents, fleeting);
        places.add(place);
        return place;
    }

    /// Documents found waiting by the last sweep.
    int pending() {
        return pending.get();
    }

    @Override
    protected void run() {
        try {
            if (failing) {
                tryAgain();
            } else if (ticks++ % TICKS_BETWEEN_SWEEPS == 0) {
                var settled = ticks == 1 ? clock.instant() : clock.instant().minus(FRESH);
                waiting(settled).forEach(this::drainSoon);
            }
        } catch (MongoException e) {
            LOG.warn("the outbox cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        ticks = 0;
        workers = Executors.newVirtualThreadPerTaskExecutor();
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        var ending = workers;
        workers = null;
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                ending.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryAgain() {
        var all = waiting(clock.instant());
        // Another one each time, lest one that can never be sent holds up all others.
        if (all.isEmpty() || drain(all.get(ticks++ % all.size()))) {
            failing = false;
            LOG.info("events go out again, {} documents wait", all.size());
            all.forEach(this::drainSoon);
        }
    }

    private List<Waiting> waiting(Instant changedBefore) {
        var found = new ArrayList<Waiting>();
        for (var place : places) {
            for (var document : place.documents()
                    .find(Filters.exists(StoredEvents.OUTBOX + ".0"))
                    .projection(Projections.include("changedAt"))) {
                if (!document.getDate("changedAt").toInstant().isAfter(changedBefore)) {
                    found.add(new Waiting(place, document.getString("_id")));
                }
            }
        }
        pending.set(found.size());
        return found;
    }

    private void drainSoon(Waiting waiting) {
        var executor = workers;
        if (failing || executor == null) {
            return; // a sweep will find it
        }
        var before = draining.putIfAbsent(waiting, false);
        if (before == null) {
            executor.execute(() -> drainWhileSignalled(waiting));
        } else {
            draining.replace(waiting, true);
        }
    }

    private void drainWhileSignalled(Waiting waiting) {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            draining.remove(waiting);
            return;
        }
        var done = false;
        try {
            do {
                draining.put(waiting, false);
                done = drain(waiting);
            } while (done && !draining.remove(waiting, false));
        } finally {
            if (!done) {
                draining.remove(waiting);
            }
            slots.release();
        }
    }

    /// Sends what waits in one document.
    ///
    /// @return whether all of it was acknowledged and removed
    private boolean drain(Waiting waiting) {
        try {
            var document = waiting.place().documents()
                    .find(waiting.filter())
                    .projection(Projections.include(StoredEvents.OUTBOX))
                    .first();
            return document == null || send(waiting, StoredEvents.waiting(document));
        } catch (MongoException e) {
            fail("the store", e);
            return false;
        }
    }

    private boolean send(Waiting waiting, List<EventRecord> events) {
        var acknowledged = new ArrayList<String>();
        try {
            for (var event : events) {
                sender.send(event);
                acknowledged.add(event.id());
                measure(event);
            }
        } catch (EventSender.NotSent e) {
            fail("the broker", e);
        }
        remove(waiting, acknowledged, acknowledged.size() == events.size());
        return acknowledged.size() == events.size();
    }

    private static void remove(Waiting waiting, List<String> acknowledged, boolean all) {
        var documents = waiting.place().documents();
        if (all && waiting.place().fleeting()) {
            documents.deleteOne(waiting.filter());
        } else if (!acknowledged.isEmpty()) {
            documents.updateOne(waiting.filter(),
                    Updates.pull(StoredEvents.OUTBOX, Filters.in("id", acknowledged)));
        }
    }

    private void measure(EventRecord event) {
        var since = Duration.between(Instant.parse(event.attributes().get("time")), clock.instant());
        delay.record(since.isNegative() ? Duration.ZERO : since);
    }

    private void fail(String who, Exception failure) {
        if (!failing) {
            LOG.warn("events wait: {} does not take part ({})", who, failure.toString());
        }
        failing = true;
    }

    /// A collection that the relay serves.
    final class Place {
        private final MongoCollection<Document> documents;
        private final boolean fleeting;

        private Place(MongoCollection<Document> documents, boolean fleeting) {
            this.documents = documents;
            this.fleeting = fleeting;
        }

        /// Tells that a document has something new to send.
        void signal(String id) {
            drainSoon(new Waiting(this, id));
        }

        MongoCollection<Document> documents() {
            return documents;
        }

        boolean fleeting() {
            return fleeting;
        }
    }

    /// A document with events.
    private record Waiting(Place place, String id) {
        Bson filter() {
            return new Document("_id", id);
        }
    }
}
