package io.micip.audit.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Records for tests.
public final class SourceRecords {
    private SourceRecords() {}

    /// A good record at an offset, with an id made from its number.
    public static SourceRecord event(long offset, long number) {
        return event(offset, number, "{\"number\": " + number + "}");
    }

    /// A good record with this data.
    public static SourceRecord event(long offset, long number, String data) {
        return record(offset, attributes(number), data);
    }

    /// The attributes of a good record.
    public static Map<String, String> attributes(long number) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", id(number).toString());
        attributes.put("ce_source", "/micip/plan-service");
        attributes.put("ce_type", "io.micip.plan.data-set-made.v1");
        attributes.put("ce_subject", "/api/v1/data-sets/" + number);
        attributes.put("ce_time", "2026-11-23T20:00:00Z");
        attributes.put("ce_district", "82030");
        attributes.put("content-type", "application/json");
        return attributes;
    }

    /// The id of the event with this number.
    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L + (number << 16), 0x8000_0000_0000_0000L | number);
    }

    /// A record with these headers.
    public static SourceRecord record(long offset, Map<String, String> headers, String data) {
        List<SourceRecord.Header> list = new ArrayList<>();
        headers.forEach(
                (name, value) -> list.add(new SourceRecord.Header(name, value.getBytes(StandardCharsets.UTF_8))));
        return new SourceRecord(offset, "82030".getBytes(StandardCharsets.UTF_8), data.getBytes(StandardCharsets.UTF_8),
                list);
    }
}
