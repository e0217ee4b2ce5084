package io.micip.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.micip.testservers.KafkaServer;

/// What the test run's Kafka has been told so far.
final class Told {

    private Told() {}

    /// Type, agreement version and actor's role of every event with this key, in order.
    static List<String> about(String key) {
        List<String> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(KafkaServer.EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofSeconds(1))) {
                    if (key.equals(found.key())) {
                        told.add(header(found, "ce_type") + " " + header(found, "ce_agreementversion") + " "
                                + header(found, "ce_actorrole"));
                    }
                }
            }
        }
        return told;
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? "-" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
