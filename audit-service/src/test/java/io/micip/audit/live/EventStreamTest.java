package io.micip.audit.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Place;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventStream stream = new EventStream(out);

    @Test
    void saysWhereItBeginsBeforeAnyRecord() throws IOException {
        stream.begin(Extent.parse("0:12,3:4"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("retry: 2000\nid: 0:12,3:4\n\n");
    }

    @Test
    void givesARecordOnOneLineWithThePlaceBehindIt() throws IOException {
        var found = AuditRecord.of(new Place(3, 4),
                "{\"time\":\"2026-11-26T17:00:00Z\",\"subject\":\"/a\\nb\"}".getBytes(StandardCharsets.UTF_8));
        stream.give(found, Extent.parse("0:12,3:5"));

        var lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).hasSize(5).startsWith("event: record", "id: 0:12,3:5").endsWith("", "");
        assertThat(lines[2]).startsWith("data: {\"log\":3,\"index\":4,").contains("/a\\nb");
    }

    @Test
    void movesThePlaceWithAHeartbeat() throws IOException {
        stream.beat(Extent.parse("0:13"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(": watching\nid: 0:13\n\n");
    }
}
