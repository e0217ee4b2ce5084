package io.micip.local.sources;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a source publishes at `/menu/v1/feed.json`, format `micip-menu/1` (docs/menu-feed.md).
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuFeed(String format, String source, String version, String published, List<Location> locations,
        List<Node> nodes, List<Tombstone> tombstones) {

    private static final String FORMAT = "micip-menu/1";

    MenuFeed {
        locations = List.copyOf(locations);
        nodes = List.copyOf(nodes);
        tombstones = List.copyOf(tombstones);
    }

    /// The feed of a source.
    ///
    /// @param id      of the source, as the catalogue knows it
    /// @param origin  where its reports lie
    /// @param version of the menu, the ISO date of its publication
    static MenuFeed of(String id, String origin, String version, Menu menu, Entities entities) {
        return new MenuFeed(FORMAT, id, version, version, entities.locations(), menu.nodes(origin), menu.tombstones());
    }

    /// As it is sent.
    byte[] bytes() {
        return JsonMapper.builder().build().writeValueAsBytes(this);
    }

    /// A state, district or building under the source's own ids (school, district, ISD; zeros where none).
    ///
    /// @param entity 5 digits, or `MI`
    record Location(String entity, String level, List<Integer> ids) {

        Location {
            ids = List.copyOf(ids);
        }
    }

    /// A folder with children, or a report.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(String id, String title, @Nullable List<Node> children, @Nullable Entry report) {}

    /// How a report is opened.
    ///
    /// @param posted   ISO date of the newest data, where the source says it
    /// @param template RFC 6570, only `{?a,b}` and `{&a,b}`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String category, List<String> grains, String cadence, @Nullable String posted, String template,
            List<Parameter> parameters) {}

    /// One typed parameter; which of the optional fields apply depends on the kind.
    ///
    /// @param from first closing year, for `school-year`
    /// @param to   last closing year, for `school-year`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameter(String name, String kind, String label, boolean required, @Nullable List<String> levels,
            @Nullable Integer from, @Nullable Integer to, @Nullable List<Option> options,
            @JsonProperty("default") @Nullable String standard) {

        static Parameter location(String name, List<String> levels) {
            return new Parameter(name, "location", "Location", true, List.copyOf(levels), null, null, null, null);
        }

        static Parameter schoolYear(String name, int from, int to) {
            return new Parameter(name, "school-year", "School year", true, null, from, to, null, Integer.toString(to));
        }

        /// A choice from a closed list; the first option is the default.
        static Parameter choice(String name, String kind, String label, List<Option> options) {
            return new Parameter(name, kind, label, true, null, null, null, List.copyOf(options),
                    options.getFirst().value());
        }

        /// The closed list; empty for the kinds that have none.
        List<String> values() {
            return options == null ? List.of() : options.stream().map(Option::value).toList();
        }
    }

    /// One value of a closed list.
    record Option(String value, String label) {}

    /// A node the source has taken away.
    ///
    /// @param vanished  ISO date
    /// @param successor id of the node that takes its place
    record Tombstone(String id, String vanished, @Nullable String successor) {}
}
