package io.micip.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Menus of two sources with 500 reports each, as files that the catalogue reads in place of a feed. Titles, headings and
/// choices are made of words that reports of MI School Data have; no two titles are the same.
final class ThousandReports {
    private static final int OF_EACH_SOURCE = 500;
    private static final int UNDER_A_HEADING = 25;
    private static final List<String> GROUPS = List.of("All Students", "English Learner", "Students with Disabilities",
            "Economically Disadvantaged", "Foster Care", "Homeless", "Migrant", "Military Connected", "Grade 3",
            "High School");
    private static final List<String> SUBJECTS = List.of("Attendance", "Chronic Absence", "Enrollment Counts",
            "Student Mobility", "Graduation and Dropout Rate", "State Testing Performance", "Growth", "Discipline",
            "Staffing", "College Enrollment");
    private static final List<String> VIEWS = List.of("Snapshot", "Trend", "by Building", "Comparison", "Dashboard");
    private static final List<String> CATEGORIES = List.of("attendance", "attendance", "enrolment", "enrolment",
            "graduation", "state-assessment", "growth", "behaviour", "staffing", "postsecondary");
    private static final List<String> CADENCES = List.of("early autumn", "winter and spring", "February and March",
            "late autumn", "yearly");

    private ThousandReports() {}

    /// Writes the menu of a source into a folder of its own.
    static Path write(Path folder, String source, String origin) throws IOException {
        var headings = IntStream.range(0, OF_EACH_SOURCE / UNDER_A_HEADING)
                .mapToObj(heading -> heading(heading, origin))
                .collect(Collectors.joining(","));
        var own = Files.createDirectories(folder.resolve(source));
        Files.writeString(own.resolve("menu.json"), """
                {"format":"micip-menu/1","source":"%s","version":"1","published":"2026-10-01",
                 "locations":[{"entity":"MI","level":"state","ids":[0,0,0]},
                              {"entity":"82030","level":"district","ids":[1185,105,0]}],
                 "nodes":[%s],"tombstones":[]}""".formatted(source, headings));
        return own;
    }

    private static String heading(int heading, String origin) {
        var reports = IntStream.range(heading * UNDER_A_HEADING, (heading + 1) * UNDER_A_HEADING)
                .mapToObj(report -> report(report, origin))
                .collect(Collectors.joining(","));
        return """
                {"id":"heading-%d","title":"%s %d","children":[%s]}""".formatted(heading,
                SUBJECTS.get(heading % SUBJECTS.size()), heading, reports);
    }

    private static String report(int number, String origin) {
        var subject = number % SUBJECTS.size();
        var title = "%s, %s %s".formatted(SUBJECTS.get(subject), GROUPS.get(number / 10 % GROUPS.size()),
                VIEWS.get(number / 100));
        var groups = GROUPS.stream()
                .map(group -> "{\"value\":\"%s\",\"label\":\"%s\"}".formatted(group.replace(' ', '-'), group))
                .collect(Collectors.joining(","));
        return """
                {"id":"report-%1$d","title":"%2$s","report":{"category":"%3$s","grains":["district","building"],
                 "cadence":"%4$s","template":"%5$s/report-%1$d{?place,year,group}","parameters":[
                 {"name":"place","kind":"location","label":"Location","levels":["state","district","building"],
                  "required":true},
                 {"name":"year","kind":"school-year","label":"School year","from":2010,"to":2025,"default":"2025"},
                 {"name":"group","kind":"subgroup","label":"Student group","options":[%6$s]}]}}"""
                .formatted(number, title, CATEGORIES.get(subject), CADENCES.get(number % CADENCES.size()), origin,
                        groups);
    }
}
