package io.micip.local.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A report of a stand-in: where it hangs, what it takes, and what its invented figures look like.
///
/// @param id         node id in the menu
/// @param slug       path of its page
/// @param levels     levels of location it can show: `state`, `district`, `building`
/// @param fixed      literal query parameters of every address
/// @param parameters in the order of the address
record Report(String id, String slug, String title, Kind kind, List<String> levels, Map<String, String> fixed,
        List<MenuFeed.Parameter> parameters) {

    /// What a report is about: its data category, what its figures measure, and when they are posted.
    ///
    /// @param category one of the categories that a Schedule A may list
    /// @param cadence  when new data are posted, in words
    record Kind(String category, Measure measure, String cadence) {

        /// The day on which the figures up to 2024-25 were posted, by the report's rhythm; null where none is known.
        @Nullable
        String posted() {
            return POSTED.get(cadence);
        }
    }

    private static final Map<String, String> POSTED = Map.of("late summer", "2025-08-27", "early autumn", "2025-09-23",
            "late autumn", "2025-11-18", "early winter", "2025-12-09", "winter", "2026-01-20", "February and March",
            "2026-03-03", "early spring", "2026-03-17", "winter and spring", "2026-04-14", "spring", "2026-05-05");

    Report {
        levels = List.copyOf(levels);
        fixed = Map.copyOf(fixed);
        parameters = List.copyOf(parameters);
    }

    /// The feed's entry; a statewide report is entered at district grain, the coarsest the format knows.
    MenuFeed.Entry entry(String origin) {
        var grains = levels.stream().filter(level -> !"state".equals(level)).toList();
        return new MenuFeed.Entry(kind.category(), grains.isEmpty() ? List.of("district") : grains, kind.cadence(),
                kind.posted(), template(origin), parameters);
    }

    MenuFeed.Node node(String origin) {
        return new MenuFeed.Node(id, title, null, entry(origin));
    }

    /// First closing year posted.
    int firstYear() {
        return year().map(MenuFeed.Parameter::from).orElse(LAST_YEAR);
    }

    /// Last closing year posted.
    int lastYear() {
        return year().map(MenuFeed.Parameter::to).orElse(LAST_YEAR);
    }

    private java.util.Optional<MenuFeed.Parameter> year() {
        return parameters.stream().filter(parameter -> "school-year".equals(parameter.kind())).findFirst();
    }

    /// The closing year of the newest figures.
    static final int LAST_YEAR = 2025;

    private String template(String origin) {
        var names = String.join(",", parameters.stream().map(MenuFeed.Parameter::name).toList());
        if (fixed.isEmpty()) {
            return origin + "/" + slug + "{?" + names + "}";
        }
        var literals = new ArrayList<String>();
        fixed.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(one -> literals.add(one.getKey() + "=" + one.getValue()));
        return origin + "/" + slug + "?" + String.join("&", literals) + "{&" + names + "}";
    }
}
