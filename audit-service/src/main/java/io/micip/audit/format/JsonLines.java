package io.micip.audit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.record.AuditRecord;

/// A JSON object for each record, each on a line of its own.
final class JsonLines implements RecordWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private final OutputStream out;
    private final Function<AuditRecord, Object> form;

    private JsonLines(OutputStream out, Function<AuditRecord, Object> form) {
        this.out = out;
        this.form = form;
    }

    static RecordWriter ofRecords(OutputStream out) {
        return new JsonLines(out, RecordView::of);
    }

    static RecordWriter ofOcsf(OutputStream out) {
        return new JsonLines(out, OcsfEvent::of);
    }

    @Override
    public void write(AuditRecord next) throws IOException {
        out.write(JSON.writeValueAsBytes(form.apply(next)));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
