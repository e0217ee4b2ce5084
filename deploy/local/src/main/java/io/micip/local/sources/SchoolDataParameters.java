package io.micip.local.sources;

import java.util.Arrays;
import java.util.List;

import io.micip.local.sources.MenuFeed.Option;
import io.micip.local.sources.MenuFeed.Parameter;

/// The parameters of MI School Data's addresses, with its own names and values.
///
/// Source: domain facts 3.2 (addresses seen) and 7.5 (student groups).
final class SchoolDataParameters {

    private SchoolDataParameters() {}

    static Parameter locations(String... levels) {
        return Parameter.location("Common_Locations", List.of(levels));
    }

    static Parameter schoolYear(int from) {
        return Parameter.schoolYear("Common_SchoolYear", from, Report.LAST_YEAR);
    }

    static Parameter snapshotOrTrend() {
        return views("Snapshot", "Trend");
    }

    static Parameter views(String... names) {
        return Parameter.choice("Portal_InquiryDisplayType", "display-type", "Display type",
                Arrays.stream(names).map(name -> new Option(name.replace(" ", ""), name)).toList());
    }

    static Parameter subgroup(String name) {
        return Parameter.choice(name, "subgroup", "Student group", Groups.ALL);
    }

    static Parameter grade() {
        return Parameter.choice("Common_Grade", "grade", "Grade",
                List.of(new Option("AllGrades", "All grades"), new Option("KG", "Kindergarten"),
                        new Option("01", "Grade 1"), new Option("02", "Grade 2"), new Option("03", "Grade 3"),
                        new Option("04", "Grade 4"), new Option("05", "Grade 5"), new Option("06", "Grade 6"),
                        new Option("07", "Grade 7"), new Option("08", "Grade 8"), new Option("09", "Grade 9"),
                        new Option("10", "Grade 10"), new Option("11", "Grade 11"), new Option("12", "Grade 12")));
    }

    static Parameter testedGrade() {
        return Parameter.choice("Common_Grade", "grade", "Grade",
                List.of(new Option("AllGrades", "All grades"), new Option("03", "Grade 3"),
                        new Option("04", "Grade 4"), new Option("05", "Grade 5"), new Option("06", "Grade 6"),
                        new Option("07", "Grade 7"), new Option("08", "Grade 8")));
    }

    static Parameter cohort() {
        return Parameter.choice("Common_Cohort", "report-category", "Cohort",
                List.of(new Option("4", "4-year"), new Option("5", "5-year"), new Option("6", "6-year")));
    }

    static Parameter reportCategory() {
        return Parameter.choice("Common_ReportCategory", "report-category", "Report category",
                List.of(new Option("AllStudents", "All students"), new Option("RaceEthnicity", "Race/ethnicity"),
                        new Option("Gender", "Gender"),
                        new Option("EconomicallyDisadvantaged", "Economically disadvantaged"),
                        new Option("EnglishLearners", "English learners"),
                        new Option("StudentsWithDisabilities", "Students with disabilities")));
    }
}
