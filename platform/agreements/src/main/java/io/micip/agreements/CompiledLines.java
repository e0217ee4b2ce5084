package io.micip.agreements;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Decision.Permit;

/// The Schedule A lines of one source as tables: for each category and grain the permit of each school year. Where
/// lines overlap, the first in the district's order is named.
final class CompiledLines {

    private static final int GRAINS = Grain.values().length;

    private final @Nullable YearTable[] tables;

    private CompiledLines(@Nullable YearTable[] tables) {
        this.tables = tables;
    }

    static CompiledLines of(SourceId source, ScheduleA scheduleA, long agreementVersion) {
        @Nullable
        YearTable[] tables = new @Nullable YearTable[Category.values().length * GRAINS];
        for (Category category : Category.values()) {
            for (Grain grain : Grain.values()) {
                List<ScheduleALine> lines = new ArrayList<>();
                for (ScheduleALine line : scheduleA.lines()) {
                    if (line.source().equals(source) && line.category() == category && line.grain() == grain) {
                        lines.add(line);
                    }
                }
                if (!lines.isEmpty()) {
                    tables[index(category, grain)] = YearTable.of(lines, agreementVersion);
                }
            }
        }
        return new CompiledLines(tables);
    }

    boolean lists(Category category) {
        return lists(category, Grain.DISTRICT) || lists(category, Grain.BUILDING);
    }

    boolean lists(Category category, Grain grain) {
        return tables[index(category, grain)] != null;
    }

    @Nullable
    Permit permit(Category category, Grain grain, SchoolYear year) {
        YearTable table = tables[index(category, grain)];
        return table == null ? null : table.permit(year);
    }

    private static int index(Category category, Grain grain) {
        return category.ordinal() * GRAINS + grain.ordinal();
    }

    /// The permits of consecutive years, the first being `first`; null where a year between two runs is not listed.
    private record YearTable(int first, @Nullable Permit[] permits) {

        static YearTable of(List<ScheduleALine> lines, long agreementVersion) {
            int first = SchoolYear.LAST;
            int last = SchoolYear.FIRST;
            for (ScheduleALine line : lines) {
                first = Math.min(first, line.years().from().closing());
                last = Math.max(last, line.years().to().closing());
            }
            @Nullable
            Permit[] permits = new @Nullable Permit[last - first + 1];
            for (ScheduleALine line : lines.reversed()) {
                Permit permit = new Permit(agreementVersion, line);
                for (int year = line.years().from().closing(); year <= line.years().to().closing(); year++) {
                    permits[year - first] = permit;
                }
            }
            return new YearTable(first, permits);
        }

        @Nullable
        Permit permit(SchoolYear year) {
            int at = year.closing() - first;
            return at < 0 || at >= permits.length ? null : permits[at];
        }
    }
}
