package io.micip.audit.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.format.RecordView;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Extent;

/// Writes server-sent events. An `id` without data is no event, but moves the place at which a client that comes back goes
/// on. So what a filter left out is not read for it again.
///
/// Source: HTML Living Standard, section 9.2, Server-sent events.
final class EventStream {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int COME_BACK_MILLIS = 2_000;

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /// Says where the stream begins, before there is any event.
    void begin(Extent at) throws IOException {
        write("retry: " + COME_BACK_MILLIS + "\nid: " + at.text() + "\n\n");
        out.flush();
    }

    /// A record.
    /// @param at where a reader is who has it
    void give(AuditRecord one, Extent at) throws IOException {
        write("event: record\nid: " + at.text() + "\ndata: ");
        out.write(JSON.writeValueAsBytes(RecordView.of(one)));
        write("\n\n");
    }

    /// That the stream is still there, and how far it has looked.
    void beat(Extent at) throws IOException {
        write(": watching\nid: " + at.text() + "\n\n");
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
