package io.micip.agreements;

/// One line of a district's Schedule A: the district shares aggregate figures of one category from one source, at one grain, for a run
/// of school years. Aggregate-only by construction: no field could ask for less than a building's figures.
///
/// @param source the system whose views the line covers
/// @param category the kind of data
/// @param grain how fine
/// @param years which school years
public record ScheduleALine(SourceId source, Category category, Grain grain, SchoolYears years) {

    /// Names the line by what it says, so that the same line keeps its id from version to version:
    /// `data-hub.attendance.district.2019-2027`.
    public String id() {
        return source + "." + category.code() + "." + grain.code() + "." + years.from() + "-" + years.to();
    }

    /// Whether the line covers a view of this shape.
    public boolean covers(SourceId wantedSource, Category wantedCategory, Grain wantedGrain, SchoolYear year) {
        return source.equals(wantedSource) && category == wantedCategory && grain == wantedGrain
                && years.contains(year);
    }
}
