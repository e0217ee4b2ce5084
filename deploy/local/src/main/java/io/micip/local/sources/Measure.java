package io.micip.local.sources;

/// What a figure counts, and between which bounds an invented one lies.
enum Measure {
    /// Part of a group in percent.
    SHARE("Percent of students", "%", 55, 97),
    /// Part of a group missing 10 % of days or more.
    ABSENCE("Percent chronically absent", "%", 9, 41),
    /// Part of staff, in percent.
    STAFF("Percent of staff", "%", 60, 98),
    /// Students.
    HEADCOUNT("Number of students", "", 0, 0),
    /// Events for each 100 students.
    EVENTS("Events per 100 students", "", 1, 38),
    /// An index from 0 to 100.
    INDEX("Index value (0-100)", "", 28, 93),
    /// US dollars for each student.
    DOLLARS("US dollars per student", "", 9_400, 15_800);

    private final String title;
    private final String unit;
    private final double low;
    private final double high;

    Measure(String title, String unit, double low, double high) {
        this.title = title;
        this.unit = unit;
        this.low = low;
        this.high = high;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /// @param point from 0 to 1
    double at(double point) {
        return low + (high - low) * point;
    }
}
