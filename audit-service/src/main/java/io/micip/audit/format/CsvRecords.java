package io.micip.audit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import io.micip.audit.record.AuditRecord;

/// Records as a table. A value that a spreadsheet would take for a formula has an apostrophe before it; the entry in the
/// log has none.
final class CsvRecords implements RecordWriter {
    private static final List<String> COLUMNS = List.of("log", "index", "time", "type", "outcome", "reason", "district",
            "subject", "actorId", "actorRole", "actorOrganisation", "agreementVersion", "sequence", "source", "id",
            "correlationId", "causationId", "data");
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final CsvWriter rows;
    private boolean headed;

    CsvRecords(OutputStream out) {
        this.rows = CsvWriter.builder().bufferSize(0).build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(AuditRecord next) throws IOException {
        try {
            writeRow(next);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeRow(AuditRecord next) {
        head();
        var view = RecordView.of(next);
        rows.writeRecord(Stream
                .<@Nullable Object>of(view.log(), view.index(), view.time(), view.type(), view.outcome(), view.reason(),
                        view.district(), view.subject(), view.actor().id(), view.actor().role(),
                        view.actor().organisation(), view.agreementVersion(), view.sequence(), view.source(), view.id(),
                        view.correlationId(), view.causationId(), view.data())
                .map(value -> cell(Objects.toString(value, ""))).toList());
    }

    private void head() {
        if (!headed) {
            headed = true;
            rows.writeRecord(COLUMNS);
        }
    }

    private static String cell(String value) {
        return !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void flush() throws IOException {
        head();
        rows.flush();
    }
}
