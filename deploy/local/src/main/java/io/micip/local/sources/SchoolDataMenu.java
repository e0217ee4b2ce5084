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
import static io.micip.local.sources.ReportDraft.report;
import static io.micip.local.sources.SchoolDataParameters.cohort;
import static io.micip.local.sources.SchoolDataParameters.grade;
import static io.micip.local.sources.SchoolDataParameters.indicators;
import static io.micip.local.sources.SchoolDataParameters.reportCategory;
import static io.micip.local.sources.SchoolDataParameters.subgroup;
import static io.micip.local.sources.SchoolDataParameters.testedGrade;
import static io.micip.local.sources.SchoolDataParameters.told;

/// The menu of MI School Data: its real reports under their real or likely paths.
///
/// Source: domain facts 3.2 and 3.3. Reports that exist only for the state have one level of location; the level of a
/// whole ISD is left out, since how an address names it was not seen.
final class SchoolDataMenu {

    private SchoolDataMenu() {}

    static Menu menu() {
        return new Menu(List.of(dashboards(), k12(), earlyChildhood(), postsecondary(), tools()),
                List.of(new MenuFeed.Tombstone("top-to-bottom-ranking", "2018-01-31", "school-index")));
    }

    private static Menu.Item dashboards() {
        return folder("dashboards", "Dashboards & Education Focus Areas",
                report("education-dashboard", "dashboard", "Education Dashboard")
                        .about("state-assessment", SHARE, "yearly").since(2016)
                        .taking(told("Area", "Student Outcomes", "Culture of Learning", "Value for Money",
                                "Salary Data"))
                        .entered(),
                report("district-best-practices", "district-best-practices", "District Best Practices Dashboard")
                        .about("finance", DOLLARS, "yearly").since(2023).at("district")
                        .taking(told("Measure", "Fund balance", "Salaries", "K-3 class size", "Proficiency",
                                "Graduation and dropout"))
                        .entered(),
                report("parent-dashboard", "parent-dashboard", "Parent Dashboard")
                        .about("state-assessment", SHARE, "yearly").since(2023).at("building")
                        .taking(subgroup("ParentDashboard"),
                                told("Compared with", "Similar schools", "Closest 30 schools", "State"))
                        .entered(),
                report("our-schools", "our-schools-at-a-glance", "Our Schools - At a Glance")
                        .about("enrolment", HEADCOUNT, "yearly").since(2016).at("state", "district").entered(),
                report("extended-covid-19", "extended-covid-19-learning-plan-dashboard",
                        "Extended COVID-19 Learning Plan Dashboard")
                        .about("attendance", SHARE, "historical").between(2021, 2022).at("state", "district").entered(),
                accountability(),
                report("sixty-by-30", "progress-toward-sixty-by-30", "Postsecondary: Progress Toward Sixty by 30")
                        .about("postsecondary", SHARE, "yearly").since(2019).at("state").entered(),
                report("college-opportunities", "college-opportunities-for-high-school-students",
                        "College Opportunities for High School Students")
                        .about("postsecondary", SHARE, "yearly").since(2018).at("state")
                        .taking(told("Opportunity", "Early Middle College", "Dual enrollment", "CTE")).entered(),
                report("education-staff", "michigans-education-staff", "Michigan's Education Staff")
                        .about("staffing", STAFF, "yearly").since(2017)
                        .taking(told("Report category", "Retention", "Qualifications")).entered(),
                report("english-learner-dashboard", "english-learner-dashboard", "English Learner Dashboard")
                        .about("growth", SHARE, "yearly").since(2018)
                        .taking(told("Metric", "Exited", "Length of service", "Former English learners")).entered());
    }

    private static Menu.Item accountability() {
        return folder("accountability", "School / District Accountability",
                report("school-index", "School-Index", "School Index")
                        .about("state-assessment", INDEX, "late autumn").since(2017).at("building").entered(),
                report("school-grades", "school-grades-report", "School Grades Report")
                        .about("state-assessment", INDEX, "late autumn").since(2019).at("building").entered(),
                report("annual-education-report", "annual-education-report-1", "Annual Education Report")
                        .about("state-assessment", SHARE, "winter").since(2016).entered());
    }

    private static Menu.Item k12() {
        return folder("k12", "K-12", studentCounts(), attendance(),
                folder("k12-graduation", "Graduation",
                        report("graduation-dropout", "graddropout-rate", "Graduation/Dropout Rate")
                                .about("graduation", SHARE, "February and March").since(2007)
                                .taking(cohort(), subgroup("GradFact")).entered()),
                stateTesting(),
                folder("k12-special-education", "Special Education",
                        report("special-education-lea", "special-education-lea-public-reporting",
                                "Special Education LEA public reporting")
                                .about("graduation", SHARE, "spring").since(2018).at("district").taking(indicators())
                                .entered()));
    }

    private static Menu.Item studentCounts() {
        return folder("k12-student-counts", "Student Counts",
                report("student-enrollment-counts", "student-enrollment-counts-report", "Student Enrollment Counts")
                        .about("enrolment", HEADCOUNT, "early spring").since(2003)
                        .shownAs("Snapshot", "Trend", "Entity Breakdown")
                        .always(Map.of("Common_LocationIncludeComparison", "False", "Common_CrossTab", ""))
                        .taking(subgroup("StudentCountFact2"), grade()).entered(),
                report("student-mobility", "student-mobility", "Student Mobility")
                        .about("enrolment", SHARE, "early spring").since(2016)
                        .taking(subgroup("StudentCountFact2"), grade()).entered(),
                report("retained-in-grade", "retained-in-grade", "Retained in Grade")
                        .about("enrolment", HEADCOUNT, "early spring").since(2016)
                        .taking(subgroup("StudentCountFact2"), grade()).entered(),
                report("schools-of-choice", "non-resident-enrollments",
                        "Schools of Choice and Other Non-Resident Enrollments")
                        .about("enrolment", HEADCOUNT, "early spring").since(2016)
                        .taking(subgroup("StudentCountFact2"), grade()).entered());
    }

    private static Menu.Item attendance() {
        return folder("k12-attendance", "Attendance",
                report("attendance", "student-attendance", "Attendance")
                        .about("attendance", ABSENCE, "early autumn").since(2016)
                        .taking(told("Students", "All", "Chronically absent", "Not chronically absent")).entered(),
                report("k-3-absenteeism", "k-3-absenteeism-and-early-childhood-participation",
                        "K-3 Absenteeism and Early Childhood Participation")
                        .about("attendance", ABSENCE, "early winter").since(2017).taking(reportCategory()).entered());
    }

    private static Menu.Item stateTesting() {
        return folder("k12-state-testing", "State Testing",
                report("grades-3-8-testing", "grades-3-8-state-testing-includes-psat-data-performance",
                        "Grades 3-8 State Testing (Includes PSAT Data) Performance")
                        .about("state-assessment", SHARE, "late summer").since(2015)
                        .shownAs("Snapshot", "Trend", "Distribution")
                        .taking(subgroup("AssessmentFact"), testedGrade(), told("Figures", "Percent", "Count"))
                        .entered(),
                report("top-30-bottom-30", "top-30-bottom-30-analysis", "Top 30/Bottom 30 Analysis")
                        .about("state-assessment", SHARE, "late autumn").since(2017)
                        .taking(subgroup("AssessmentFact"), told("Part", "Top 30", "Middle 40", "Bottom 30"))
                        .entered());
    }

    private static Menu.Item earlyChildhood() {
        return folder("early-childhood", "Early Childhood",
                report("early-childhood-participation", "early-childhood-program-participation",
                        "Early Childhood Program Participation")
                        .about("early-childhood", SHARE, "early winter").since(2017).entered());
    }

    private static Menu.Item postsecondary() {
        return folder("postsecondary", "Postsecondary",
                report("college-enrollment", "college-enrollment-by-hs-1", "College Enrollment by High School")
                        .about("postsecondary", SHARE, "winter and spring").since(2012)
                        .taking(told("Colleges", "2- and 4-year", "2-year", "4-year")).entered(),
                report("college-progression", "college-progression-by-graduating-class",
                        "College Progression by Graduating Class")
                        .about("postsecondary", SHARE, "winter and spring").since(2012).entered(),
                report("postsecondary-trends", "postsecondary-trends-by-high-school-file",
                        "Postsecondary Trends by High School File")
                        .about("postsecondary", SHARE, "spring").since(2018).entered(),
                report("early-middle-college", "emc-enrollment-and-outcomes",
                        "Early Middle College Enrollment and Outcomes")
                        .about("postsecondary", SHARE, "spring").since(2016).at("state", "district")
                        .taking(subgroup("EmcFact")).entered());
    }

    private static Menu.Item tools() {
        return folder("tools", "Tools",
                report("compare-tool", "compare-tool", "Compare Tool")
                        .about("enrolment", HEADCOUNT, "yearly").since(2016).entered(),
                report("report-builder", "report-builder", "Report Builder")
                        .about("enrolment", HEADCOUNT, "yearly").since(2016).entered(),
                report("education-map", "education-map", "Education Map")
                        .about("enrolment", HEADCOUNT, "yearly").since(2016).at("state", "district").entered());
    }
}
