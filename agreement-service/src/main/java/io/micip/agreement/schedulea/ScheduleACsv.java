package io.micip.agreement.schedulea;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SourceId;

/// Schedule A as a spreadsheet (RFC 4180, UTF-8), in the manner of the Schedule of Data that districts know from the
/// Student Data Privacy Consortium's agreements: a row for each category and element, with a check where it is shared.
/// First what is shared, in the district's order, then every row of the Michigan Data Hub that is not. No cell can be
/// taken for a formula.
///
/// | column | content |
/// |---|---|
/// | Category of Data | as `State assessment`; the code (`state-assessment`) is read too |
/// | Elements | which aggregates: of the district, or of each building |
/// | Check if Used by Your System | `X` where it is shared, else empty |
/// | Source | `data-hub` or `mi-school-data` |
/// | First School Year, Last School Year | closing years, both included: 2025 is 2024-25 |
///
/// Source: National Data Privacy Agreement (NDPA), Exhibit B "Schedule of Data"; source and years are ours.
final class ScheduleACsv {

    static final String MEDIA_TYPE = "text/csv";
    static final List<String> COLUMNS = List.of("Category of Data", "Elements", "Check if Used by Your System",
            "Source", "First School Year", "Last School Year");
    static final String CHECK = "X";

    private ScheduleACsv() {}

    static String write(ScheduleA scheduleA) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord(COLUMNS);
            for (ScheduleALine line : scheduleA.lines()) {
                rows.writeRecord(line.category().label(), element(line.grain()), CHECK, line.source().value(),
                        line.years().from().toString(), line.years().to().toString());
            }
            for (Category category : Category.values()) {
                for (Grain grain : Grain.values()) {
                    if (scheduleA.lines().stream().noneMatch(line -> line.source().equals(SourceId.DATA_HUB)
                            && line.category() == category && line.grain() == grain)) {
                        rows.writeRecord(category.label(), element(grain), "", SourceId.DATA_HUB.value(), "", "");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// The words for a grain in the column Elements.
    static String element(Grain grain) {
        return switch (grain) {
            case DISTRICT -> "Aggregate figures of the district";
            case BUILDING -> "Aggregate figures of each building";
        };
    }
}
