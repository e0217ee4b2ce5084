package io.micip.agreement.schedulea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Reads what [ScheduleACsv] writes, also after a spreadsheet program had it: with a byte order mark, rows in another
/// order, rows added or cleared. Read whole or not at all: every mistake is named by its line, with what is expected
/// there and never with what stood there, up to 1,000. Rows that are not checked are not read.
final class ScheduleACsvReading {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_ERRORS = 1_000;
    private static final String HEADER = "expected: the columns " + String.join(", ", ScheduleACsv.COLUMNS)
            + ", separated by commas, in this order";
    private static final String YEAR = "a closing year from " + SchoolYear.FIRST + " to " + SchoolYear.LAST;
    private static final int CATEGORY = 0;
    private static final int ELEMENT = 1;
    private static final int CHECKED = 2;
    private static final int SOURCE = 3;
    private static final int FIRST = 4;
    private static final int LAST = 5;

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<ScheduleALine> lines = new LinkedHashSet<>();
    private int row;
    private long line;

    private ScheduleACsvReading() {}

    /// The lines that are checked, in the order of the rows.
    ///
    /// @param file as it was sent; null for an empty body
    /// @throws Refused `invalid` naming every mistake by `#cell=row,column` (RFC 7111) and its line
    static List<ScheduleALine> read(byte @Nullable [] file) {
        ScheduleACsvReading reading = new ScheduleACsvReading();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false)
                .ofCsvRecord(file == null ? "" : utf8(file))) {
            reading.readAll(rows);
        } catch (CsvParseException e) {
            throw refused(List.of(FieldError.of("#row=" + (reading.row + 1),
                    "after line " + reading.line + ": expected: CSV as in RFC 4180, with every quote closed")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!reading.errors.isEmpty()) {
            throw refused(reading.errors);
        }
        return List.copyOf(reading.lines);
    }

    private void readAll(Iterable<CsvRecord> rows) {
        for (CsvRecord cells : rows) {
            row++;
            line = cells.getStartingLineNumber();
            if (row == 1 && !isHeader(cells)) {
                return;
            }
            if (row > MOST_ROWS) {
                errors.add(error("expected: at most " + MOST_ROWS + " rows"));
                return;
            }
            if (errors.size() >= MOST_ERRORS) {
                errors.add(error("more follows (expected: the mistakes above corrected first)"));
                return;
            }
            if (row > 1) {
                read(cells);
            }
        }
        if (row == 0) {
            row = 1;
            line = 1;
            errors.add(error(HEADER));
        }
    }

    private boolean isHeader(CsvRecord cells) {
        boolean known = cells.getFields().stream().map(String::strip).toList().equals(ScheduleACsv.COLUMNS);
        if (!known) {
            errors.add(error(HEADER));
        }
        return known;
    }

    private void read(CsvRecord cells) {
        if (cells.getFieldCount() != ScheduleACsv.COLUMNS.size()) {
            errors.add(error("expected: " + ScheduleACsv.COLUMNS.size() + " cells"));
            return;
        }
        String check = cell(cells, CHECKED);
        if (check.isEmpty()) {
            return;
        }
        if (!check.equalsIgnoreCase(ScheduleACsv.CHECK)) {
            errors.add(error(CHECKED, "X, or nothing"));
        }
        Optional<Category> category = expect(category(cell(cells, CATEGORY)), CATEGORY,
                "a category such as Attendance");
        Optional<Grain> grain = expect(grain(cell(cells, ELEMENT)), ELEMENT,
                ScheduleACsv.element(Grain.DISTRICT) + ", or " + ScheduleACsv.element(Grain.BUILDING));
        Optional<SourceId> source = expect(ScheduleARequest.source(cell(cells, SOURCE)), SOURCE,
                "data-hub or mi-school-data");
        Optional<SchoolYear> first = expect(SchoolYear.find(cell(cells, FIRST)), FIRST, YEAR);
        Optional<SchoolYear> last = expect(SchoolYear.find(cell(cells, LAST)).filter(year -> first.isEmpty()
                || year.compareTo(first.get()) >= 0), LAST, YEAR + ", not before the first");
        if (category.isPresent() && grain.isPresent() && source.isPresent() && first.isPresent() && last.isPresent()) {
            add(new ScheduleALine(source.get(), category.get(), grain.get(),
                    new SchoolYears(first.get(), last.get())));
        }
    }

    private void add(ScheduleALine shared) {
        if (!lines.add(shared)) {
            errors.add(error("expected: each line once"));
        } else if (lines.size() == ScheduleA.MAX_LINES + 1) {
            errors.add(error("expected: at most " + ScheduleA.MAX_LINES + " checked rows"));
        }
    }

    private <T> Optional<T> expect(Optional<T> read, int column, String expected) {
        if (read.isEmpty()) {
            errors.add(error(column, expected));
        }
        return read;
    }

    private static Optional<Category> category(String text) {
        return Stream.of(Category.values())
                .filter(category -> category.label().equalsIgnoreCase(text) || category.code().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<Grain> grain(String text) {
        return Stream.of(Grain.values()).filter(grain -> ScheduleACsv.element(grain).equalsIgnoreCase(text))
                .findFirst();
    }

    private static String cell(CsvRecord cells, int column) {
        return cells.getField(column).strip();
    }

    private FieldError error(int column, String expected) {
        return FieldError.of("#cell=" + row + "," + (column + 1),
                "line " + line + ", " + ScheduleACsv.COLUMNS.get(column) + ": expected: " + expected);
    }

    private FieldError error(String detail) {
        return FieldError.of("#row=" + row, "line " + line + ": " + detail);
    }

    private static Refused refused(List<FieldError> errors) {
        return new Refused(Refusal.of(CommonProblems.INVALID,
                "Please correct the rows named in errors. Nothing was changed.", errors.toArray(FieldError[]::new)));
    }

    private static String utf8(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(List.of(FieldError.of("", "expected: CSV in UTF-8")));
        }
    }
}
