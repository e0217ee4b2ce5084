package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import io.micip.chassis.kafka.KafkaClients;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Anchors in a compacted topic, keyed by origin: Kafka keeps the newest checkpoint of each log for ever.
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
        var newest = new HashMap<String, byte[]>();
        try (var consumer = clients.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            while (consumer.position(partition, PATIENCE) < end) {
                for (var record : consumer.poll(PATIENCE)) {
                    if (record.key() != null && record.value() != null) {
                        newest.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
                    }
                }
            }
        } catch (KafkaException e) {
            throw new IOException(partition.topic() + ": cannot be read", e);
        }
        var notes = new ArrayList<SignedNote>();
        for (byte[] value : newest.values()) {
            try {
                notes.add(SignedNote.parse(value));
            } catch (Malformed e) {
                throw new IOException(partition.topic() + ": an anchor is damaged", e);
            }
        }
        return notes;
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
