package io.micip.chassis.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.kafka.EventRecord;
import io.micip.chassis.kafka.KafkaClients;

/// Reads every partition of the events, all by itself: each instance of a service sees every event. Has no committed
/// position; what it feeds must be rebuildable. Never stalls on a record that it cannot read, and goes on where it was
/// when the broker comes back.
///
/// Begins when the service starts, or with [#start()], and ends with it.
public final class EventTail implements SmartLifecycle, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final String name;
    private final TailStart from;
    private final EventReader reader;
    private final KafkaClients clients;
    private final Parking parking;
    private final JsonMapper json;
    private final Clock clock;
    /// Next offset of each partition; on the reading thread alone.
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean caughtUp;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    EventTail(String name, TailStart from, EventReader reader, Sources sources) {
        this.name = name;
        this.from = from;
        this.reader = reader;
        this.clients = sources.clients();
        this.parking = sources.parking();
        this.json = sources.json();
        this.clock = sources.clock();
    }

    /// What a tail works with.
    record Sources(KafkaClients clients, Parking parking, JsonMapper json, Clock clock) {}

    /// Whether everything has been read that was there when the tail began.
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        if (thread == null) {
            // Known before it runs: its first question is whether it is still the one that reads.
            var reading = Thread.ofPlatform().name("tail-" + name).daemon().unstarted(this::readUntilClosed);
            thread = reading;
            reading.start();
        }
    }

    @Override
    public void stop() {
        var reading = thread;
        var reader = consumer;
        thread = null;
        if (reader != null) {
            reader.wakeup();
        }
        if (reading != null) {
            LockSupport.unpark(reading);
        }
    }

    /// Begins before the web server, and ends after it.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void close() {
        stop();
    }

    private boolean ended() {
        return thread != Thread.currentThread();
    }

    private void readUntilClosed() {
        while (!ended()) {
            try (var current = clients.consumer()) {
                consumer = current;
                place(current);
                while (!ended()) {
                    current.poll(POLL).forEach(this::read);
                    noteCatchingUp();
                }
            } catch (WakeupException e) {
                LOG.debug("tail {} was asked to end", name);
            } catch (InvalidOffsetException e) {
                LOG.error("tail {}: the topic does not hold the place that was read last; beginning anew", name);
                positions.clear();
            } catch (KafkaException e) {
                LOG.warn("tail {}: {}", name, e.toString());
                rest();
            }
        }
    }

    private void place(Consumer<byte[], byte[]> consumer) {
        var partitions = consumer.partitionsFor(clients.topic())
                .stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no topic " + clients.topic());
        }
        consumer.assign(partitions);
        if (!positions.keySet().containsAll(partitions)) {
            ends = Map.copyOf(consumer.endOffsets(partitions));
            positions.putAll(switch (from) {
                case TailStart.Beginning all -> consumer.beginningOffsets(partitions);
                case TailStart.End none -> ends;
                case TailStart.Since since -> since(consumer, partitions, since.ago());
            });
        }
        partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
        noteCatchingUp();
    }

    private void noteCatchingUp() {
        if (!caughtUp && hasReached(ends)) {
            reader.caughtUp();
            caughtUp = true;
        }
    }

    private Map<TopicPartition, Long> since(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions,
            Duration ago) {
        var time = clock.instant().minus(ago).toEpochMilli();
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> asked.put(partition, time));
        var found = new HashMap<TopicPartition, Long>();
        consumer.offsetsForTimes(asked)
                .forEach((partition, offset) -> found.put(partition,
                        offset == null ? ends.get(partition) : Long.valueOf(offset.offset())));
        return found;
    }

    private boolean hasReached(Map<TopicPartition, Long> places) {
        return places.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        var key = EventRecord.key(record.key());
        try {
            var attributes = EventRecord.attributes(record.headers());
            if (record.value() == null) {
                unreadable(record, key, "not-json");
            } else if (key == null || !attributes.containsKey("id") || !attributes.containsKey("type")) {
                unreadable(record, key, "not-cloudevents");
            } else {
                reader.read(new Received(key, attributes, json.readTree(record.value()), record.partition(),
                        record.offset()));
            }
        } catch (JacksonException e) {
            unreadable(record, key, "not-json");
        } catch (RuntimeException e) { // whatever a reader fails with must not stall the partition
            LOG.error("tail {}: {}-{}@{}", name, record.topic(), record.partition(), record.offset(), e);
            unreadable(record, key, "reader-failed");
        }
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private void unreadable(ConsumerRecord<byte[], byte[]> record, @Nullable String key, String reason) {
        parking.park(name, record, reason);
        try {
            reader.unreadable(key);
        } catch (RuntimeException e) { // as above
            LOG.error("tail {}: the reader fails on what it cannot read", name, e);
        }
    }

    private static void rest() {
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // ends early when asked to end: the loop looks
    }
}
