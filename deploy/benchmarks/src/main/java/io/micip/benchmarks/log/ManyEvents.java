package io.micip.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import io.micip.audit.entry.SourceRecord;

/// Records as plan-service sends them when a report is added to a data set, some 750 bytes as entries; the same for the same
/// number, with ids that rise with time as UUIDv7 do and otherwise cannot be guessed.
public final class ManyEvents {
    private static final long FIRST_MILLISECOND = 1_790_000_000_000L;
    private static final int DISTRICTS = 890;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SALT = 20_210_212L;

    private ManyEvents() {}

    /// The records of these numbers, each at the offset of its number.
    public static List<SourceRecord> records(long from, long to) {
        var records = new ArrayList<SourceRecord>((int) (to - from));
        for (long number = from; number < to; number++) {
            records.add(record(number, number));
        }
        return records;
    }

    /// The record of a number.
    public static SourceRecord record(long offset, long number) {
        List<SourceRecord.Header> headers = new ArrayList<>();
        attributes(number).forEach((name, value) -> headers
                .add(new SourceRecord.Header(name.equals("content-type") ? name : "ce_" + name, bytes(value))));
        return new SourceRecord(offset, bytes(district(number)), bytes(data(number)), headers);
    }

    /// The attributes of the event of a number, as CloudEvents names them.
    public static Map<String, String> attributes(long number) {
        var attributes = new LinkedHashMap<String, String>();
        var random = new SplittableRandom(number ^ SALT);
        attributes.put("specversion", "1.0");
        attributes.put("id", id(number, random).toString());
        attributes.put("source", "/micip/plan-service");
        attributes.put("type", "io.micip.plan.tile-added.v1");
        attributes.put("subject", "/api/v1/data-sets/" + new UUID(random.nextLong(), random.nextLong()));
        attributes.put("time", java.time.Instant.ofEpochMilli(FIRST_MILLISECOND + number).toString());
        attributes.put("dataschema", "https://micip.example/schemas/io.micip.plan.tile-added.v1.json");
        attributes.put("content-type", "application/json");
        attributes.put("district", district(number));
        attributes.put("sequence", Long.toString(1 + number % 40));
        attributes.put("actorid", "planner-" + random.nextInt(10_000));
        attributes.put("actorrole", "planner");
        attributes.put("actororg", "district:" + district(number));
        attributes.put("outcome", "success");
        attributes.put("correlationid", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        attributes.put("agreementversion", Integer.toString(1 + random.nextInt(9)));
        return attributes;
    }

    /// The data of the event of a number.
    public static String data(long number) {
        var random = new SplittableRandom(number);
        return """
                {"dataSetId":"%s","dataSetVersion":%d,"tileId":"%s","source":"mi-school-data","reportId":"student-attendance",\
                "category":"attendance"}"""
                .formatted(new UUID(random.nextLong(), random.nextLong()), 1 + number % 40,
                        new UUID(random.nextLong(), random.nextLong()));
    }

    /// The district of a number.
    public static String district(long number) {
        return "%05d".formatted(82_000 + Math.floorMod(number * 31, DISTRICTS));
    }

    private static UUID id(long number, SplittableRandom random) {
        long high = FIRST_MILLISECOND + number << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
