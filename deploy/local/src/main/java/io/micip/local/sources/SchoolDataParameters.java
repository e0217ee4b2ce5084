package io.micip.local.sources;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micip.local.sources.MenuFeed.Option;
import io.micip.local.sources.MenuFeed.Parameter;

/// The parameters of MI School Data's addresses, with its own names and values where they were seen; names and values of
/// report categories are ours, after what each report is said to tell apart.
///
/// Source: domain facts 3.2 (addresses seen), 3.3 (what each report tells apart) and 7.5 (student groups).
final class SchoolDataParameters {
    private static final int INDICATORS = 14;

    private SchoolDataParameters() {}

    static Parameter locations(List<String> levels) {
        return Parameter.location("Common_Locations", levels);
    }

    static Parameter schoolYears(int from, int to) {
        return Parameter.schoolYear("Common_SchoolYear", from, to);
    }

    static Parameter views(List<String> names) {
        return Parameter.choice("Portal_InquiryDisplayType", "display-type", "Display type",
                names.stream().map(name -> new Option(code(name), name)).toList());
    }

    /// @param fact the fact table of the report, which is part of the parameter's name
    static Parameter subgroup(String fact) {
        return Parameter.choice("Common_Subgroup_" + fact, "subgroup", "Student group", Groups.ALL);
    }

    static Parameter grade() {
        return grades("AllGrades", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
    }

    static Parameter testedGrade() {
        return grades("AllGrades", "03", "04", "05", "06", "07", "08");
    }

    static Parameter cohort() {
        return Parameter.choice("Common_Cohort", "report-category", "Cohort",
                List.of(new Option("4", "4-year"), new Option("5", "5-year"), new Option("6", "6-year")));
    }

    static Parameter reportCategory() {
        return told("Report category", "All students", "Race/ethnicity", "Gender", "Economically disadvantaged",
                "English learners", "Students with disabilities");
    }

    static Parameter indicators() {
        return Parameter.choice("Common_ReportCategory", "report-category", "Indicator",
                IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj(number -> new Option("Indicator" + number, "SPP/APR indicator " + number)).toList());
    }

    /// A closed list of what a report tells apart; the first holds when none is chosen.
    static Parameter told(String label, String... options) {
        return Parameter.choice("Common_ReportCategory", "report-category", label,
                Arrays.stream(options).map(option -> new Option(code(option), option)).toList());
    }

    private static Parameter grades(String... codes) {
        return Parameter.choice("Common_Grade", "grade", "Grade",
                Stream.of(codes).map(code -> new Option(code, gradeWords(code))).toList());
    }

    private static String gradeWords(String code) {
        return switch (code) {
            case "AllGrades" -> "All grades";
            case "KG" -> "Kindergarten";
            default -> "Grade " + Integer.parseInt(code);
        };
    }

    /// `Race/ethnicity` as `RaceEthnicity`.
    private static String code(String words) {
        var code = new StringBuilder();
        for (var word : words.split("[^A-Za-z0-9]+")) {
            code.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(word.substring(1));
        }
        return code.toString();
    }
}
