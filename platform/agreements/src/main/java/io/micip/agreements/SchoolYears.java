package io.micip.agreements;

/// A run of school years, both ends included.
///
/// @param from the first year
/// @param to the last year, not before the first
public record SchoolYears(SchoolYear from, SchoolYear to) {

    /// @throws IllegalArgumentException if the run ends before it begins
    public SchoolYears {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("school years: " + from + ".." + to + " (expected: from not after to)");
        }
    }

    /// The run between two closing years.
    public static SchoolYears of(int from, int to) {
        return new SchoolYears(new SchoolYear(from), new SchoolYear(to));
    }

    /// Whether the year lies in the run.
    public boolean contains(SchoolYear year) {
        return from.closing() <= year.closing() && year.closing() <= to.closing();
    }
}
