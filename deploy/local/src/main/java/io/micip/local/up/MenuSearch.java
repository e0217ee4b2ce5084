package io.micip.local.up;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Finds a report in a menu as the catalogue serves it.
final class MenuSearch {

    private MenuSearch() {}

    /// @param nodes a list of menu nodes
    static Optional<JsonNode> report(JsonNode nodes, String title) {
        for (var node : nodes) {
            var report = node.path("report");
            if (title.equals(report.path("title").asString(""))) {
                return Optional.of(report);
            }
            var below = report(node.path("children"), title);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
