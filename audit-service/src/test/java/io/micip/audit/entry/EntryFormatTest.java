package io.micip.audit.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntryFormatTest {
    private static String entry(SourceRecord record) {
        return EntryFormat.candidate(record) instanceof Candidate.Event event
                ? new String(event.bytes(), StandardCharsets.UTF_8)
                : "unfit";
    }

    private static ParkingReason reason(SourceRecord record) {
        return EntryFormat.candidate(record) instanceof Candidate.Unfit(ParkingReason reason)
                ? reason
                : ParkingReason.ID_REUSED;
    }

    @Test
    void writesAttributesAndDataInCanonicalOrderAndNothingElse() {
        var headers = SourceRecords.attributes(1);
        headers.put("traceparent", "00-aa-bb-01");
        headers.put("b3", "0");

        assertThat(entry(SourceRecords.record(7, headers, "{\"b\": 1.0, \"a\": \"x\"}")))
                .isEqualTo("{\"data\":{\"a\":\"x\",\"b\":1},\"datacontenttype\":\"application/json\","
                        + "\"district\":\"82030\",\"id\":\"01900000-0001-7000-8000-000000000001\","
                        + "\"source\":\"/micip/plan-service\",\"specversion\":\"1.0\","
                        + "\"subject\":\"/api/v1/data-sets/1\",\"time\":\"2026-11-23T20:00:00Z\","
                        + "\"type\":\"io.micip.plan.data-set-made.v1\"}");
    }

    @Test
    void isTheSameWhateverTheOffsetKeyAndHeaderOrder() {
        var record = SourceRecords.event(1, 5);
        var turned = new SourceRecord(99, null, record.value(), record.headers().reversed());

        assertThat(entry(turned)).isEqualTo(entry(record)).isNotEqualTo("unfit");
    }

    @ParameterizedTest
    @CsvSource({"ce_id, not-a-uuid", "ce_id, 1-1-1-1-1", "ce_id, ''", "ce_specversion, 0.3", "ce_source, ''",
            "ce_type, ''",
            "ce_id, 0198f0a0-0000-7000-8000-00000000000g", "ce_id, 0198f0a0-0000-7000-8000-00000000000",
            "ce_id, 0198f0a0-0000-7000-8000-0000000000001", "ce_id, 0198f0a0000000-7000-8000-000000000001",
            "ce_id, 0198f0a0-0000-7000-8000-0000-0000001", "ce_id, 0198f0a0-000007000-8000-000000000001",
            "ce_Bad, x", "ce_data, x", "ce_two-words, x", "ce_, x", "ce_a`, x", "ce_a{, x", "ce_a/, x", "ce_a:, x",
            "ce_\u00e9, x"})
    void parksWhatIsNoCloudEvent(String header, String value) {
        var headers = SourceRecords.attributes(1);
        headers.put(header, value);

        assertThat(reason(SourceRecords.record(0, headers, "{}"))).isEqualTo(ParkingReason.NOT_CLOUDEVENTS);
    }

    @Test
    void parksARecordWithAnAttributeTwiceOrMissingOrNotText() {
        var good = SourceRecords.event(0, 1);
        for (var header : List.of(new SourceRecord.Header("ce_type", new byte[]{'x'}),
                new SourceRecord.Header("ce_x", new byte[]{(byte) 0xff}), new SourceRecord.Header("ce_x", null))) {
            var headers = new ArrayList<>(good.headers());
            headers.add(header);
            assertThat(reason(new SourceRecord(0, good.key(), good.value(), headers)))
                    .isEqualTo(ParkingReason.NOT_CLOUDEVENTS);
        }
        assertThat(reason(new SourceRecord(0, good.key(), good.value(), List.of())))
                .isEqualTo(ParkingReason.NOT_CLOUDEVENTS);
    }

    @Test
    void parksDataThatIsAbsentOrNotJson() {
        var good = SourceRecords.event(0, 1);

        assertThat(reason(new SourceRecord(0, null, null, good.headers()))).isEqualTo(ParkingReason.NOT_JSON);
        assertThat(reason(SourceRecords.event(0, 1, "{\"a\":1,\"a\":1}"))).isEqualTo(ParkingReason.NOT_JSON);
        assertThat(reason(SourceRecords.event(0, 1, "<html>"))).isEqualTo(ParkingReason.NOT_JSON);
    }

    @Test
    void parksAttributesThatAreNotIJsonText() {
        var headers = SourceRecords.attributes(1);
        headers.put("ce_subject", "\uffff");

        assertThat(reason(SourceRecords.record(0, headers, "{}"))).isEqualTo(ParkingReason.NOT_JSON);
    }

    @Test
    void takesTheLargestEntryAndParksOneByteMore() {
        int around = entry(SourceRecords.event(0, 1, "\"\"")).length();

        assertThat(entry(SourceRecords.event(0, 1, "\"" + "x".repeat(65_535 - around) + "\""))).hasSize(65_535);
        assertThat(reason(SourceRecords.event(0, 1, "\"" + "x".repeat(65_536 - around) + "\"")))
                .isEqualTo(ParkingReason.TOO_LARGE);
    }

    @Test
    void saysOfAParkedRecordWhereItStoodAndWhatItWas() {
        var record = SourceRecords.event(41, 1, "<html>");
        var parked = EntryFormat.parked("topic-id", 3, record, ParkingReason.NOT_JSON);

        assertThat(new String(parked.bytes(), StandardCharsets.UTF_8)).contains("\"type\":\"io.micip.audit.parked.v1\"",
                "\"data\":{\"length\":" + record.toBytes().length + ",\"offset\":41,\"partition\":3,"
                        + "\"reason\":\"not-json\",\"sha256\":\"" + record.fingerprint()
                        + "\",\"topicId\":\"topic-id\"}");
        assertThat(parked.id().version()).isEqualTo(8);
        assertThat(parked.id().variant()).isEqualTo(2);
        assertThat(EntryFormat.parked("topic-id", 3, record, ParkingReason.NOT_JSON).bytes()).isEqualTo(parked.bytes());
        assertThat(EntryFormat.idOf(parked.bytes())).isEqualTo(parked.id());
    }
}
