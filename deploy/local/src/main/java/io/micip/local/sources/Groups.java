package io.micip.local.sources;

import java.util.List;
import java.util.Map;

import io.micip.local.sources.MenuFeed.Option;

/// Student groups of the state's reports, and the part of all students that an invented population gives each.
///
/// Source: domain facts 7.5 for the groups, 7.4 for the statewide shares by race.
final class Groups {

    static final List<Option> ALL = List.of(new Option("AllStudents", "All students"), new Option("Male", "Male"),
            new Option("Female", "Female"), new Option("AIAN", "American Indian or Alaska Native"),
            new Option("Asian", "Asian"), new Option("Black", "Black or African American"),
            new Option("NHPI", "Native Hawaiian or other Pacific Islander"), new Option("White", "White"),
            new Option("Hispanic", "Hispanic"), new Option("Multiracial", "Two or more races"),
            new Option("EconDis", "Economically disadvantaged"),
            new Option("NotEconDis", "Not economically disadvantaged"), new Option("LEP", "English learners"),
            new Option("Migrant", "Migrant"), new Option("Homeless", "Homeless"),
            new Option("SWD", "Students with disabilities"), new Option("EMC", "Early Middle College"),
            new Option("Foster", "Foster care"), new Option("Military", "Military connected"));

    /// The groups a chart shows side by side.
    static final List<String> SHOWN = List.of("AllStudents", "EconDis", "LEP", "SWD", "Black", "Hispanic", "White",
            "Asian", "AIAN", "NHPI");

    private static final Map<String, Double> SHARES = Map.ofEntries(Map.entry("Male", 0.51),
            Map.entry("Female", 0.49), Map.entry("AIAN", 0.006), Map.entry("Asian", 0.038), Map.entry("Black", 0.18),
            Map.entry("NHPI", 0.001), Map.entry("White", 0.626), Map.entry("Hispanic", 0.095),
            Map.entry("Multiracial", 0.055), Map.entry("EconDis", 0.52), Map.entry("NotEconDis", 0.48),
            Map.entry("LEP", 0.07), Map.entry("Migrant", 0.002), Map.entry("Homeless", 0.021),
            Map.entry("SWD", 0.14), Map.entry("EMC", 0.012), Map.entry("Foster", 0.005),
            Map.entry("Military", 0.008));

    private Groups() {}

    static double share(String group) {
        return SHARES.getOrDefault(group, 1.0);
    }

    static String label(String group) {
        return ALL.stream().filter(option -> option.value().equals(group)).map(Option::label).findFirst()
                .orElse(group);
    }
}
