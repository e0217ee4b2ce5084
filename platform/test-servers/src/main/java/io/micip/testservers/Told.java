package io.micip.testservers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event that the test run's Kafka was told.
///
/// ```java
/// await().untilAsserted(() -> assertThat(Told.about("82030")).extracting(Told::line)
///         .contains("io.micip.catalog.report-opened.v1 - 1 planner"));
/// ```
///
/// @param attributes the CloudEvents attributes by name, such as `type`
/// @param data       the body
public record Told(Map<String, String> attributes, JsonNode data) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "ce_";
    private static final String NONE = "-";

    public Told {
        attributes = Map.copyOf(attributes);
    }

    /// What was told so far under this key, in order.
    ///
    /// @param key the district's code, or `state`
    public static List<Told> about(String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(KafkaServer.EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    if (key.equals(record.key())) {
                        told.add(read(record));
                    }
                });
            }
            return told;
        }
    }

    /// The event's type with its version.
    public String type() {
        return attribute("type");
    }

    /// An attribute, `-` where there is none.
    public String attribute(String name) {
        return attributes.getOrDefault(name, NONE);
    }

    /// A field of the body, `-` where there is none.
    public String field(String name) {
        return data.path(name).asString(NONE);
    }

    /// Type, reason, agreement version and the actor's role; `-` for each that there is not.
    public String line() {
        return String.join(" ", type(), field("reason"), attribute("agreementversion"), attribute("actorrole"));
    }

    private static Told read(ConsumerRecord<String, String> record) {
        var attributes = StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> header.key().startsWith(PREFIX))
                .collect(Collectors.toMap(header -> header.key().substring(PREFIX.length()),
                        header -> new String(header.value(), StandardCharsets.UTF_8), (_, last) -> last));
        return new Told(attributes, JSON.readTree(record.value()));
    }
}
