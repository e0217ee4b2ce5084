package io.micip.local.up;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Finds a report in a menu as the catalogue serves it.
final class MenuSearch {

    private MenuSearch() {}

    /// @param nodes a list of menu nodes
    static Optional<String> reportId(JsonNode nodes, String title) {
        for (var node : nodes) {
            var report = node.path("report");
            if (title.equals(report.path("title").asString(""))) {
                return Optional.of(report.path("id").asString(""));
            }
            var below = reportId(node.path("children"), title);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
