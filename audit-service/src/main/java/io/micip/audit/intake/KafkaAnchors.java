package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import io.micip.audit.merkle.Checkpoint;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Anchors in a compacted topic, keyed by origin: Kafka keeps the newest checkpoint of each log for ever, and earlier ones
/// for a while. The furthest counts, since a process that was paused may note an older one last.
final class KafkaAnchors implements Anchors, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final TopicPartition partition;
    private final Producer<String, byte[]> producer;

    KafkaAnchors(KafkaClients clients, String topic) {
        this.clients = clients;
        this.partition = new TopicPartition(topic, 0);
        this.producer = clients.producer();
    }

    @Override
    public List<SignedNote> read() throws IOException {
        var furthest = new HashMap<String, SignedNote>();
        var damaged = new HashMap<String, Malformed>();
        try (var consumer = clients.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            while (consumer.position(partition, PATIENCE) < end) {
                for (var record : consumer.poll(PATIENCE)) {
                    if (record.key() != null && record.value() != null) {
                        take(new String(record.key(), StandardCharsets.UTF_8), record.value(), furthest, damaged);
                    }
                }
            }
        } catch (KafkaException e) {
            throw new IOException(partition.topic() + ": cannot be read", e);
        }
        if (!damaged.isEmpty()) {
            throw new IOException(partition.topic() + ": an anchor is damaged", damaged.values().iterator().next());
        }
        return List.copyOf(furthest.values());
    }

    /// A damaged one matters until the next good one of its log.
    private static void take(String origin, byte[] value, Map<String, SignedNote> furthest,
            Map<String, Malformed> damaged) {
        try {
            var note = SignedNote.parse(value);
            long size = sizeOf(note);
            furthest.merge(origin, note, (known, next) -> size < sizeOf(known) ? known : next);
            damaged.remove(origin);
        } catch (Malformed e) {
            damaged.put(origin, e);
        }
    }

    private static long sizeOf(SignedNote note) {
        return Checkpoint.parse(note.text()).head().size();
    }

    @Override
    public void note(String origin, SignedNote checkpoint) throws IOException {
        var record = new ProducerRecord<>(partition.topic(), partition.partition(),
                origin, checkpoint.toString().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new IOException(partition.topic() + ": cannot be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(partition.topic() + ": interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
