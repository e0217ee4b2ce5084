package io.micip.local.sources;

import java.util.List;
import java.util.Map;

import static io.micip.local.sources.Measure.ABSENCE;
import static io.micip.local.sources.Measure.DOLLARS;
import static io.micip.local.sources.Measure.HEADCOUNT;
import static io.micip.local.sources.Measure.INDEX;
import static io.micip.local.sources.Measure.SHARE;
import static io.micip.local.sources.Measure.STAFF;
import static io.micip.local.sources.Menu.folder;
import static io.micip.local.sources.Menu.leaf;
import static io.micip.local.sources.SchoolDataParameters.grade;
import static io.micip.local.sources.SchoolDataParameters.locations;
import static io.micip.local.sources.SchoolDataParameters.schoolYear;
import static io.micip.local.sources.SchoolDataParameters.snapshotOrTrend;
import static io.micip.local.sources.SchoolDataParameters.subgroup;
import static io.micip.local.sources.SchoolDataParameters.views;

/// The menu of MI School Data: its real reports under their real or likely paths.
///
/// Source: domain facts 3.2 and 3.3. Reports that exist only for the state have one level of location.
final class SchoolDataMenu {

    private static final String[] EVERYWHERE = {"state", "district", "building"};

    private SchoolDataMenu() {}

    static Menu menu() {
        return new Menu(List.of(dashboards(), k12(), earlyChildhood(), postsecondary(), tools()),
                List.of(new MenuFeed.Tombstone("top-to-bottom-ranking", "2018-01-31", "school-index")));
    }

    private static Menu.Item dashboards() {
        return folder("dashboards", "Dashboards & Education Focus Areas",
                simple("education-dashboard", "dashboard", "Education Dashboard", "state-assessment", SHARE, 2016,
                        "yearly", EVERYWHERE),
                simple("district-best-practices", "district-best-practices", "District Best Practices Dashboard",
                        "finance", DOLLARS, 2023, "yearly", "district"),
                simple("parent-dashboard", "parent-dashboard", "Parent Dashboard", "state-assessment", SHARE, 2023,
                        "yearly", "building"),
                simple("our-schools", "our-schools-at-a-glance", "Our Schools - At a Glance", "enrolment", HEADCOUNT,
                        2016, "yearly", "state", "district"),
                simple("extended-covid-19", "extended-covid-19-learning-plan-dashboard",
                        "Extended COVID-19 Learning Plan Dashboard", "attendance", SHARE, 2021, "historical",
                        "state", "district"),
                accountability(),
                simple("sixty-by-30", "progress-toward-sixty-by-30", "Postsecondary: Progress Toward Sixty by 30",
                        "postsecondary", SHARE, 2019, "yearly", "state"),
                simple("college-opportunities", "college-opportunities-for-high-school-students",
                        "College Opportunities for High School Students", "postsecondary", SHARE, 2018, "yearly",
                        "state"),
                simple("education-staff", "michigans-education-staff", "Michigan's Education Staff", "staffing", STAFF,
                        2017, "yearly", EVERYWHERE),
                simple("english-learner-dashboard", "english-learner-dashboard", "English Learner Dashboard", "growth",
                        SHARE, 2018, "yearly", EVERYWHERE));
    }

    private static Menu.Item accountability() {
        return folder("accountability", "School / District Accountability",
                simple("school-index", "School-Index", "School Index", "state-assessment", INDEX, 2017, "late autumn",
                        "building"),
                simple("school-grades", "school-grades-report", "School Grades Report", "state-assessment", INDEX, 2019,
                        "late autumn", "building"),
                simple("annual-education-report", "annual-education-report-1", "Annual Education Report",
                        "state-assessment", SHARE, 2016, "winter", EVERYWHERE));
    }

    private static Menu.Item k12() {
        return folder("k12", "K-12", studentCounts(), attendance(),
                folder("k12-graduation", "Graduation",
                        leaf(new Report("graduation-dropout", "graddropout-rate", "Graduation/Dropout Rate",
                                new Report.Kind("graduation", SHARE, "February and March"), List.of(EVERYWHERE),
                                Map.of(),
                                List.of(locations(EVERYWHERE), schoolYear(2007), snapshotOrTrend(),
                                        SchoolDataParameters.cohort(), subgroup("Common_Subgroup_GradFact"))))),
                stateTesting(),
                folder("k12-special-education", "Special Education",
                        simple("special-education-lea", "special-education-lea-public-reporting",
                                "Special Education LEA public reporting", "graduation", SHARE, 2018, "spring",
                                "district")));
    }

    private static Menu.Item studentCounts() {
        var counts = new Report("student-enrollment-counts", "student-enrollment-counts-report",
                "Student Enrollment Counts", new Report.Kind("enrolment", HEADCOUNT, "early spring"),
                List.of(EVERYWHERE), Map.of("Common_LocationIncludeComparison", "False", "Common_CrossTab", ""),
                List.of(locations(EVERYWHERE), schoolYear(2003),
                        views("Snapshot", "Trend", "Entity Breakdown"), subgroup("Common_Subgroup_StudentCountFact2"),
                        grade()));
        return folder("k12-student-counts", "Student Counts", leaf(counts),
                simple("student-mobility", "student-mobility", "Student Mobility", "enrolment", SHARE, 2016,
                        "early spring", EVERYWHERE),
                simple("retained-in-grade", "retained-in-grade", "Retained in Grade", "enrolment", HEADCOUNT, 2016,
                        "early spring", EVERYWHERE),
                simple("schools-of-choice", "non-resident-enrollments",
                        "Schools of Choice and Other Non-Resident Enrollments", "enrolment", HEADCOUNT, 2016,
                        "early spring", EVERYWHERE));
    }

    private static Menu.Item attendance() {
        return folder("k12-attendance", "Attendance",
                simple("attendance", "student-attendance", "Attendance", "attendance", ABSENCE, 2016, "early autumn",
                        EVERYWHERE),
                leaf(new Report("k-3-absenteeism", "k-3-absenteeism-and-early-childhood-participation",
                        "K-3 Absenteeism and Early Childhood Participation",
                        new Report.Kind("attendance", ABSENCE, "early winter"), List.of(EVERYWHERE), Map.of(),
                        List.of(locations(EVERYWHERE), schoolYear(2017), snapshotOrTrend(),
                                SchoolDataParameters.reportCategory()))));
    }

    private static Menu.Item stateTesting() {
        return folder("k12-state-testing", "State Testing",
                leaf(new Report("grades-3-8-testing", "grades-3-8-state-testing-includes-psat-data-performance",
                        "Grades 3-8 State Testing (Includes PSAT Data) Performance",
                        new Report.Kind("state-assessment", SHARE, "late summer"), List.of(EVERYWHERE), Map.of(),
                        List.of(locations(EVERYWHERE), schoolYear(2015), views("Snapshot", "Trend", "Distribution"),
                                subgroup("Common_Subgroup_AssessmentFact"), SchoolDataParameters.testedGrade()))),
                simple("top-30-bottom-30", "top-30-bottom-30-analysis", "Top 30/Bottom 30 Analysis",
                        "state-assessment", SHARE, 2017, "late autumn", EVERYWHERE));
    }

    private static Menu.Item earlyChildhood() {
        return folder("early-childhood", "Early Childhood",
                simple("early-childhood-participation", "early-childhood-program-participation",
                        "Early Childhood Program Participation", "early-childhood", SHARE, 2017, "early winter",
                        EVERYWHERE));
    }

    private static Menu.Item postsecondary() {
        return folder("postsecondary", "Postsecondary",
                simple("college-enrollment", "college-enrollment-by-hs-1", "College Enrollment by High School",
                        "postsecondary", SHARE, 2012, "winter and spring", EVERYWHERE),
                simple("college-progression", "college-progression-by-graduating-class",
                        "College Progression by Graduating Class", "postsecondary", SHARE, 2012, "winter and spring",
                        EVERYWHERE),
                simple("postsecondary-trends", "postsecondary-trends-by-high-school-file",
                        "Postsecondary Trends by High School File", "postsecondary", SHARE, 2018, "spring",
                        EVERYWHERE),
                simple("early-middle-college", "emc-enrollment-and-outcomes",
                        "Early Middle College Enrollment and Outcomes", "postsecondary", SHARE, 2016, "spring",
                        "state", "district"));
    }

    private static Menu.Item tools() {
        return folder("tools", "Tools",
                simple("compare-tool", "compare-tool", "Compare Tool", "enrolment", HEADCOUNT, 2016, "yearly",
                        EVERYWHERE),
                simple("report-builder", "report-builder", "Report Builder", "enrolment", HEADCOUNT, 2016, "yearly",
                        EVERYWHERE),
                simple("education-map", "education-map", "Education Map", "enrolment", HEADCOUNT, 2016, "yearly",
                        "state", "district"));
    }

    /// A report that takes location, school year and display type.
    private static Menu.Item simple(String id, String slug, String title, String category, Measure measure,
            int firstYear, String cadence, String... levels) {
        return leaf(new Report(id, slug, title, new Report.Kind(category, measure, cadence), List.of(levels), Map.of(),
                List.of(locations(levels), schoolYear(firstYear), snapshotOrTrend())));
    }
}
