package io.micip.audit.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.notes.CanonicalJson;

/// Entry format 1: the RFC 8785 canonical JSON of the CloudEvents object, its attributes and `data`.
///
/// Knows no event type and no schema: what an event means is its readers' business, and cannot change an entry.
/// Source: CloudEvents 1.0, JSON format and Kafka protocol binding (binary mode).
public final class EntryFormat {
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String DATA = "data";
    private static final Set<String> REQUIRED = Set.of("id", "source", "specversion", "type");
    private static final String PARKED_TYPE = "io.micip.audit.parked.v1";
    private static final String PARKED_SOURCE = "/audit/log";
    private static final byte[] PARKED_BEGINNING = "{\"data\":{\"length\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID_NAME = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_LENGTH = 36;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EntryFormat() {}

    /// The entry that a record would be, or why it cannot be one.
    public static Candidate candidate(SourceRecord record) {
        var attributes = attributes(record);
        if (attributes.isEmpty()) {
            return new Candidate.Unfit(ParkingReason.NOT_CLOUDEVENTS);
        }
        byte[] value = record.value();
        if (value == null) {
            return new Candidate.Unfit(ParkingReason.NOT_JSON);
        }
        byte[] entry;
        try {
            entry = bytes(attributes.get(), CanonicalJson.read(value));
        } catch (CanonicalJson.NotCanonical _) {
            return new Candidate.Unfit(ParkingReason.NOT_JSON);
        }
        return entry.length > EntryBundle.LONGEST_ENTRY
                ? new Candidate.Unfit(ParkingReason.TOO_LARGE)
                : new Candidate.Event(UUID.fromString(attributes.get().get("id")), entry);
    }

    /// The entry that stands for a record that was kept aside. Its id is made from the record's place, so that the same
    /// partition gives the same log.
    public static Candidate.Event parked(String topicId, int partition, SourceRecord record, ParkingReason reason) {
        byte[] raw = record.toBytes();
        var attributes = new TreeMap<String, String>();
        var id = parkedId(topicId, partition, record.offset());
        attributes.put("specversion", "1.0");
        attributes.put("id", id.toString());
        attributes.put("source", PARKED_SOURCE);
        attributes.put("type", PARKED_TYPE);
        attributes.put("datacontenttype", "application/json");
        ObjectNode data = NODES.objectNode();
        data.put("topicId", topicId).put("partition", partition).put("offset", record.offset());
        data.put("reason", reason.code()).put("sha256", Hash.ofBytes(raw).toHex()).put("length", raw.length);
        return new Candidate.Event(id, bytes(attributes, data));
    }

    /// The id of an entry that this format wrote.
    ///
    /// Names stand in their order, so after `id` come only attributes, which are text, and text has no bare quotation mark:
    /// the last `"id":"` is the event's.
    /// @throws IllegalArgumentException if the bytes are not such an entry
    public static UUID idOf(byte[] entry) {
        for (int at = entry.length - ID_LENGTH - ID_NAME.length; at > 0; at--) {
            if (entry[at] == ID_NAME[0] && Arrays.equals(entry, at, at + ID_NAME.length, ID_NAME, 0, ID_NAME.length)) {
                return UUID.fromString(
                        new String(entry, at + ID_NAME.length, ID_LENGTH, StandardCharsets.ISO_8859_1));
            }
        }
        throw new IllegalArgumentException("entry: no id");
    }

    /// Whether an entry looks like one that stands for a record kept aside.
    public static boolean looksParked(byte[] entry) {
        return entry.length > PARKED_BEGINNING.length
                && Arrays.equals(entry, 0, PARKED_BEGINNING.length, PARKED_BEGINNING, 0, PARKED_BEGINNING.length)
                && new String(entry, StandardCharsets.UTF_8).contains("\"type\":\"" + PARKED_TYPE + "\"");
    }

    private static byte[] bytes(TreeMap<String, String> attributes, JsonNode data) {
        ObjectNode event = NODES.objectNode();
        attributes.forEach(event::put);
        event.set(DATA, data);
        return CanonicalJson.write(event);
    }

    private static Optional<TreeMap<String, String>> attributes(SourceRecord record) {
        var attributes = new TreeMap<String, String>();
        for (var header : record.headers()) {
            String name = attribute(header.name());
            if (name == null) {
                continue;
            }
            String value = text(header.value());
            boolean fit = value != null && isAttribute(name) && !name.equals(DATA);
            if (!fit || attributes.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(attributes).filter(EntryFormat::hasRequired);
    }

    private static boolean hasRequired(TreeMap<String, String> attributes) {
        return REQUIRED.stream().noneMatch(name -> attributes.getOrDefault(name, "").isEmpty())
                && "1.0".equals(attributes.get("specversion"))
                && isId(attributes.getOrDefault("id", ""));
    }

    /// Each header of each record comes by here, where an expression would take longer than all that is done with it.
    private static boolean isAttribute(String name) {
        boolean fits = !name.isEmpty();
        for (int at = 0; fits && at < name.length(); at++) {
            char c = name.charAt(at);
            fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        return fits;
    }

    /// A UUID as RFC 9562 writes it; `UUID.fromString` takes more.
    private static boolean isId(String text) {
        boolean fits = text.length() == ID_LENGTH;
        for (int at = 0; fits && at < ID_LENGTH; at++) {
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            fits = hyphen ? text.charAt(at) == '-' : HexFormat.isHexDigit(text.charAt(at));
        }
        return fits;
    }

    private static @Nullable String attribute(String header) {
        if (header.equals(CONTENT_TYPE)) {
            return "datacontenttype";
        }
        return header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : null;
    }

    private static @Nullable String text(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// A UUID of version 8 (RFC 9562 section 5.8) over the SHA-256 of the place.
    private static UUID parkedId(String topicId, int partition, long offset) {
        String place = "parked/" + topicId + "/" + partition + "/" + offset;
        var hash = ByteBuffer.wrap(Hash.ofBytes(place.getBytes(StandardCharsets.UTF_8)).toBytes());
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & ~(0b11L << 62) | 1L << 63;
        return new UUID(high, low);
    }
}
