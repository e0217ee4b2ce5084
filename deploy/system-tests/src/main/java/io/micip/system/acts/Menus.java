package io.micip.system.acts;

import java.io.IOException;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import io.micip.client.FrontEnd;

/// Walks the sources' menus.
public final class Menus {
    private final FrontEnd reader;
    private final District district;

    /// @param reader   who walks
    /// @param district for which coverage is shown
    public Menus(FrontEnd reader, District district) {
        this.reader = reader;
        this.district = district;
    }

    /// The menu's node of a report with what it says of coverage.
    ///
    /// @throws IllegalStateException when the menu has no report of this title
    public JsonNode report(String source, String title) throws IOException, InterruptedException {
        var menu = reader.get("/api/v1/sources/" + source + "/menu?district=" + district.code());
        if (!menu.ok()) {
            throw new IllegalStateException("no menu of " + source + ": " + menu);
        }
        return find(menu.json().path("nodes"), title)
                .orElseThrow(() -> new IllegalStateException("the menu of " + source + " has no report " + title));
    }

    /// *Attendance* of MI School Data.
    public Reference attendance() throws IOException, InterruptedException {
        return Reference.attendance(report("mi-school-data", "Attendance").path("id").asString(), district);
    }

    /// *Attendance* of MI School Data for one building, which has small cells.
    ///
    /// @param building 5 digits
    public Reference attendanceOf(String building) throws IOException, InterruptedException {
        return attendance().with("Common_Locations", "building:" + building);
    }

    /// A view of the Data Hub.
    public Reference hubView(String title) throws IOException, InterruptedException {
        return Reference.hubView(report("data-hub", title).path("id").asString(), district);
    }

    private static Optional<JsonNode> find(JsonNode nodes, String title) {
        for (var node : nodes) {
            var report = node.path("report");
            if (title.equals(report.path("title").asString(""))) {
                return Optional.of(report);
            }
            var below = find(node.path("children"), title);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
