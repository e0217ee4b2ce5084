package io.micip.audit.completeness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.Malformed;

/// The lines of an export, each with the place of the record that it says it is.
/// @param format CSV or NDJSON
/// @param lines without their ends, the heading of a table left out
record AnswerLines(RecordFormat format, List<Line> lines) {
    private static final Pattern NDJSON = Pattern.compile("\\{\"log\":([0-9]{1,6}),\"index\":([0-9]{1,18}),.*");
    private static final Pattern CSV = Pattern.compile("([0-9]{1,6}),([0-9]{1,18}),.*");

    AnswerLines {
        lines = List.copyOf(lines);
    }

    /// A line of the answer.
    record Line(Place place, String text) {}

    /// Reads an export, as it was downloaded.
    /// @throws Malformed naming the line that is no record
    static AnswerLines read(byte[] file) {
        var all = new String(file, StandardCharsets.UTF_8).lines().toList();
        boolean table = !all.isEmpty() && !all.getFirst().startsWith("{");
        var format = table ? RecordFormat.CSV : RecordFormat.NDJSON;
        if (table && !all.getFirst().equals(heading())) {
            throw new Malformed("line 1: (expected: the heading of an export, or a JSON object)");
        }
        var lines = new ArrayList<Line>();
        for (int number = table ? 1 : 0; number < all.size(); number++) {
            var form = (table ? CSV : NDJSON).matcher(all.get(number));
            if (!form.matches()) {
                throw new Malformed("line " + (number + 1) + ": is no record of an export");
            }
            lines.add(new Line(new Place(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))),
                    all.get(number)));
        }
        return new AnswerLines(format, lines);
    }

    private static String heading() {
        return written(RecordFormat.CSV, List.of());
    }

    /// The line that a record has in an export.
    static String line(RecordFormat format, AuditRecord found) {
        String text = written(format, List.of(found));
        return format == RecordFormat.CSV ? text.substring(text.indexOf('\n') + 1) : text;
    }

    private static String written(RecordFormat format, List<AuditRecord> records) {
        try (var out = new ByteArrayOutputStream()) {
            var writer = format.writer(out);
            for (var one : records) {
                writer.write(one);
            }
            writer.flush();
            return out.toString(StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
