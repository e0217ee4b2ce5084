package io.micip.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.kafka.KafkaClients;

/// Records that could not be read, set aside with the reason, so that what stands behind them goes on. Each is kept as it
/// came, once, and can be sent again when its reader has learnt to read it.
final class Parking {
    static final String COLLECTION = "parked";
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int LISTED = 100;

    private final MongoCollection<Document> documents;
    private final KafkaClients clients;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry metrics;

    Parking(MongoCollection<Document> documents, KafkaClients clients, Ids ids, Clock clock, MeterRegistry metrics) {
        this.documents = documents;
        this.clients = clients;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
    }

    void park(String reader, ConsumerRecord<byte[], byte[]> record, String reason) {
        metrics.counter("micip.inbox.parked", "reader", reader, "reason", reason).increment();
        LOG.error("{} parked {}-{}@{}: {}", reader, record.topic(), record.partition(), record.offset(), reason);
        var value = record.value() == null ? new byte[0] : record.value();
        var headers = new ArrayList<Document>();
        record.headers().forEach(header -> headers.add(new Document("name", header.key()).append("value",
                new Binary(header.value() == null ? new byte[0] : header.value()))));
        var document = new Document("_id", record.topic() + "-" + record.partition() + "@" + record.offset())
                .append("reader", reader)
                .append("reason", reason)
                .append("at", Date.from(clock.instant()))
                .append("sha256", sha256(value))
                .append("key", record.key() == null ? null : new Binary(record.key()))
                .append("headers", headers)
                .append("raw", new Binary(value));
        try {
            documents.insertOne(document);
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                // Counted and logged above with its place in the topic, where it stays for ever.
                LOG.error("the parked record could not be kept: {}", e.getClass().getSimpleName());
            }
        }
    }

    /// The latest parked records.
    List<ParkedRecord> list() {
        return documents.find().sort(Sorts.descending("at")).limit(LISTED).map(Parking::read).into(new ArrayList<>());
    }

    /// Sends a parked record again, as a new record that names the old one as its cause.
    ///
    /// @return the id of the new event, or empty when nothing is parked there
    Optional<String> replay(String place) throws ExecutionException, InterruptedException {
        var parked = documents.find(new Document("_id", place)).first();
        if (parked == null) {
            return Optional.empty();
        }
        var id = ids.next().toString();
        try (var producer = clients.producer()) {
            producer.send(again(parked, id)).get();
        }
        documents.deleteOne(new Document("_id", place));
        return Optional.of(id);
    }

    private ProducerRecord<String, byte[]> again(Document parked, String id) {
        var key = parked.get("key", Binary.class);
        var raw = parked.get("raw", Binary.class).getData();
        var record = key == null
                ? new ProducerRecord<String, byte[]>(clients.topic(), raw)
                : new ProducerRecord<>(clients.topic(), new String(key.getData(), StandardCharsets.UTF_8), raw);
        var cause = parked.getString("_id").getBytes(StandardCharsets.UTF_8);
        for (var header : parked.getList("headers", Document.class)) {
            var value = header.get("value", Binary.class).getData();
            if (header.getString("name").equals("ce_id")) {
                cause = value;
            } else if (!header.getString("name").equals("ce_causationid")) {
                record.headers().add(header.getString("name"), value);
            }
        }
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_causationid", cause);
        return record;
    }

    private static ParkedRecord read(Document parked) {
        return new ParkedRecord(parked.getString("_id"), parked.getString("reader"), parked.getString("reason"),
                parked.getDate("at").toInstant(), parked.getString("sha256"));
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
