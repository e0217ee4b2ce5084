package io.micip.local.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.local.ForkedMain;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerTest {

    @TempDir
    Path folder;

    @Test
    void createsTheTopicsAsTheDesignFixesThem() throws Exception {
        try (var broker = start();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", ready(broker)))) {
            var topics = admin.describeTopics(List.of("micip.events", "micip.checkpoints")).allTopicNames().get();
            assertThat(topics.get("micip.events").partitions()).hasSize(4);
            assertThat(topics.get("micip.checkpoints").partitions()).hasSize(1);

            var events = new ConfigResource(ConfigResource.Type.TOPIC, "micip.events");
            var checkpoints = new ConfigResource(ConfigResource.Type.TOPIC, "micip.checkpoints");
            var configs = admin.describeConfigs(List.of(events, checkpoints)).all().get();
            assertThat(configs.get(events).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(configs.get(events).get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get(events).get("retention.bytes").value()).isEqualTo("-1");
            assertThat(configs.get(checkpoints).get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    void losesNoAcknowledgedRecordWhenKilled() throws Exception {
        try (var broker = start()) {
            try (var producer = new KafkaProducer<>(producing(ready(broker)), new StringSerializer(),
                    new StringSerializer())) {
                var sent = IntStream.range(0, 500).mapToObj(i -> send(producer, i)).toList();
                for (var one : sent) {
                    one.get();
                }
                broker.kill();
            }
        }

        try (var broker = start()) {
            assertThat(readBack(ready(broker))).isEqualTo(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
        }
    }

    private static Future<RecordMetadata> send(KafkaProducer<String, String> producer, int i) {
        return producer.send(new ProducerRecord<>("micip.events", 0, "82030", Integer.toString(i)));
    }

    private static List<String> readBack(String bootstrap) {
        var partition = new TopicPartition("micip.events", 0);
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var found = new ArrayList<String>();
            for (int poll = 0; poll < 50 && found.size() < 500; poll++) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> found.add(one.value()));
            }
            return found;
        }
    }

    private static Map<String, Object> producing(String bootstrap) {
        return Map.of("bootstrap.servers", bootstrap, "acks", "all", "max.block.ms", "5000", "delivery.timeout.ms",
                "10000", "request.timeout.ms", "5000");
    }

    private ForkedMain start() throws IOException {
        return ForkedMain.start(Broker.class, List.of("micip.broker.data=" + folder.resolve("broker"),
                "micip.broker.port=" + freePort(), "micip.broker.controller-port=" + freePort()));
    }

    private static String ready(ForkedMain broker) throws IOException {
        return broker.lineAfter("broker ready at ");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
