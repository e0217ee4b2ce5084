package io.micip.local.sources;

import java.util.List;
import java.util.Map;

import io.micip.local.sources.MenuFeed.Option;
import io.micip.local.sources.MenuFeed.Parameter;

import static io.micip.local.sources.Menu.folder;
import static io.micip.local.sources.Menu.leaf;

/// The menu of the Michigan Data Hub's stand-in. The hub's real report names are not public, so these are invented;
/// what is real is that each shows a district's own hub data as aggregates, and that a Schedule A line must cover it.
final class DataHubMenu {

    private static final int FIRST_YEAR = 2019;

    private DataHubMenu() {}

    static Menu menu() {
        return new Menu(List.of(
                folder("hub-attendance", "Attendance",
                        view("hub-daily-attendance", "Daily Attendance by Month", "attendance", Measure.SHARE),
                        view("hub-chronic-absence", "Chronic Absence to Date", "attendance", Measure.ABSENCE)),
                folder("hub-behaviour", "Behavior",
                        view("hub-discipline-referrals", "Discipline Referrals by Month", "behaviour", Measure.EVENTS),
                        view("hub-suspension-days", "Days of Suspension", "behaviour", Measure.EVENTS)),
                folder("hub-mtss", "MTSS",
                        view("hub-mtss-district-capacity", "District Capacity for MTSS", "mtss-fidelity",
                                Measure.INDEX),
                        view("hub-mtss-reading", "Reading Supports in Place", "mtss-fidelity", Measure.INDEX)),
                folder("hub-climate", "School Climate",
                        view("hub-climate-students", "Climate Survey: Students", "climate-surveys", Measure.INDEX),
                        view("hub-climate-staff", "Climate Survey: Staff", "climate-surveys", Measure.INDEX)),
                folder("hub-learning", "Learning",
                        view("hub-benchmark-growth", "Growth on Local Benchmarks", "growth", Measure.SHARE),
                        view("hub-course-completion", "Course Completion", "graduation", Measure.SHARE)),
                folder("hub-enrolment", "Enrollment",
                        view("hub-enrolment-changes", "Enrollment and Mobility", "enrolment", Measure.HEADCOUNT)),
                folder("hub-staffing", "Staffing",
                        view("hub-staff-positions", "Filled Teaching Positions", "staffing", Measure.STAFF))),
                List.of());
    }

    private static Menu.Item view(String id, String title, String category, Measure measure) {
        return leaf(new Report(id, "views/" + id.substring("hub-".length()), title,
                new Report.Kind(category, measure, "daily"), List.of("district", "building"), Map.of(),
                List.of(Parameter.location("location", List.of("district", "building")),
                        Parameter.schoolYear("year", FIRST_YEAR, Report.LAST_YEAR),
                        Parameter.choice("view", "display-type", "Display type",
                                List.of(new Option("Snapshot", "Snapshot"), new Option("Trend", "Trend"))))));
    }
}
