package io.micip.chassis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// An event in the form that travels: CloudEvents 1.0 in Kafka's binary mode, the attributes as headers `ce_<name>`.
///
/// @param key        the district's code, or `state`; decides the partition
/// @param attributes the CloudEvents attributes by name, `specversion` among them
/// @param data       JSON
public record EventRecord(String key, SortedMap<String, String> attributes, String data) {
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);

    public EventRecord {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /// The event's id.
    public String id() {
        return attributes.getOrDefault("id", "");
    }

    /// Bytes of attributes and data, as a measure of the event's size.
    public int size() {
        var size = data.getBytes(StandardCharsets.UTF_8).length;
        for (var attribute : attributes.entrySet()) {
            size += attribute.getKey().length() + attribute.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }

    /// As the producer takes it.
    public ProducerRecord<String, byte[]> toProducerRecord(String topic) {
        var record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        attributes
                .forEach((name, value) -> record.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add(CONTENT_TYPE, JSON);
        return record;
    }

    /// The attributes that a record's headers hold. Of a header that stands there twice the last one counts.
    public static Map<String, String> attributes(Headers headers) {
        var attributes = new TreeMap<String, String>();
        for (var header : headers) {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(header.key().substring(PREFIX.length()),
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }

    /// A record's key as text, or null when it has none.
    public static @Nullable String key(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }
}
