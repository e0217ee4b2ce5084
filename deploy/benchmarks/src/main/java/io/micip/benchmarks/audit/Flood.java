package io.micip.benchmarks.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import io.micip.benchmarks.log.ManyEvents;

/// A topic of its own with many events in it, as the services put them there.
final class Flood implements AutoCloseable {
    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;

    private final String broker;
    private final String topic;

    private Flood(String broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    /// Makes the topic and one for checkpoints.
    static Flood in(String broker, String topic) throws ExecutionException, InterruptedException {
        var forEver = Map.of("retention.ms", "-1", "retention.bytes", "-1");
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(
                    new NewTopic(topic, PARTITIONS, COPIES).configs(with(forEver, "cleanup.policy", "delete")),
                    new NewTopic(topic + ".checkpoints", 1, COPIES)
                            .configs(with(forEver, "cleanup.policy", "compact"))))
                    .all().get();
        }
        return new Flood(broker, topic);
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new HashMap<>(settings);
        all.put(name, value);
        return Map.copyOf(all);
    }

    String topic() {
        return topic;
    }

    /// Sends the events of the numbers from 0, each acknowledged by all replicas.
    void send(long events) {
        var failure = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "acks", "all", "linger.ms", 20, "batch.size",
                        256 << 10),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long number = 0; number < events; number++) {
                var event = ManyEvents.record(0, number);
                var record = new ProducerRecord<>(topic, event.key(), event.value());
                event.headers().forEach(header -> record.headers().add(header.name(), header.value()));
                producer.send(record, (sent, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
            }
        }
        var problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("not every event was acknowledged", problem);
        }
    }

    @Override
    public void close() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.deleteTopics(List.of(topic, topic + ".checkpoints")).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics are not deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
