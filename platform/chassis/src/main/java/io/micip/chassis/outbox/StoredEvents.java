package io.micip.chassis.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bson.Document;

import io.micip.chassis.kafka.EventRecord;

/// How waiting events and their counters lie in a document.
///
/// ```
/// outbox:    [{id, key, attributes: {...}, data: "{...}"}]    what is not yet acknowledged, oldest first
/// sequences: [{subject, last}]                                the last number given to each subject
/// ```
final class StoredEvents {
    static final String OUTBOX = "outbox";
    static final String SEQUENCES = "sequences";

    private StoredEvents() {}

    static Document write(EventRecord event) {
        return new Document("id", event.id()).append("key", event.key())
                .append("attributes", new Document(new LinkedHashMap<>(event.attributes())))
                .append("data", event.data());
    }

    static List<EventRecord> waiting(Document document) {
        return document.getList(OUTBOX, Document.class, List.of()).stream().map(StoredEvents::read).toList();
    }

    static Map<String, Long> sequences(Document document) {
        var sequences = new LinkedHashMap<String, Long>();
        for (var one : document.getList(SEQUENCES, Document.class, List.of())) {
            sequences.put(one.getString("subject"), one.getLong("last"));
        }
        return sequences;
    }

    static List<Document> write(Map<String, Long> sequences) {
        var written = new ArrayList<Document>();
        sequences.forEach((subject, last) -> written.add(new Document("subject", subject).append("last", last)));
        return written;
    }

    private static EventRecord read(Document stored) {
        var attributes = new TreeMap<String, String>();
        stored.get("attributes", Document.class).forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        return new EventRecord(stored.getString("key"), attributes, stored.getString("data"));
    }
}
