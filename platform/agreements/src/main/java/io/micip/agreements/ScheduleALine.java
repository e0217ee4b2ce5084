package io.micip.agreements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a district's Schedule A: the district shares aggregate figures of one category from one source, at one
/// grain, for a run of school years. Aggregate-only by construction: no field could ask for less than a building's
/// figures.
///
/// @param source the system whose views the line covers
/// @param category the kind of data
/// @param grain how fine
/// @param years which school years
public record ScheduleALine(SourceId source, Category category, Grain grain, SchoolYears years) {

    private static final Pattern ID = Pattern.compile("([^.]+)\\.([^.]+)\\.([^.]+)\\.([0-9]{4})-([0-9]{4})");

    /// Names the line by what it says, so that the same line keeps its id from version to version:
    /// `data-hub.attendance.district.2019-2027`.
    public String id() {
        return source + "." + category.code() + "." + grain.code() + "." + years.from() + "-" + years.to();
    }

    /// Reads what [#id()] writes.
    ///
    /// @throws IllegalArgumentException if it is not the id of a line
    public static ScheduleALine ofId(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("line id: " + id + " (expected: source.category.grain.from-to)");
        }
        return new ScheduleALine(new SourceId(parts.group(1)),
                Category.find(parts.group(2)).orElseThrow(() -> unknown(id)),
                Grain.find(parts.group(3)).orElseThrow(() -> unknown(id)),
                SchoolYears.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5))));
    }

    /// Whether the line covers a view of this shape.
    public boolean covers(SourceId wantedSource, Category wantedCategory, Grain wantedGrain, SchoolYear year) {
        return source.equals(wantedSource) && category == wantedCategory && grain == wantedGrain
                && years.contains(year);
    }

    private static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("line id: " + id + " (expected: a known category and grain)");
    }
}
