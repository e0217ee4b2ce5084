package io.micip.catalog.menu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micip.agreements.SourceId;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.SourceLocations;

/// One version of a source's menu that passed all checks. Immutable.
final class Menu {
    private final SourceId source;
    private final String version;
    private final SourceLocations locations;
    private final List<MenuNode> roots;
    private final List<Tombstone> tombstones;
    private final Map<String, Placed> byId = new LinkedHashMap<>();

    Menu(SourceId source, String version, SourceLocations locations, List<MenuNode> roots, List<Tombstone> tombstones) {
        this.source = source;
        this.version = version;
        this.locations = locations;
        this.roots = List.copyOf(roots);
        this.tombstones = List.copyOf(tombstones);
        place(this.roots, List.of());
    }

    SourceId source() {
        return source;
    }

    /// The version that the source gave to this menu.
    String version() {
        return version;
    }

    SourceLocations locations() {
        return locations;
    }

    List<MenuNode> roots() {
        return roots;
    }

    /// The nodes that the source itself says are gone.
    List<Tombstone> tombstones() {
        return tombstones;
    }

    /// All nodes by id, parents before children.
    Map<String, Placed> nodes() {
        return Map.copyOf(byId);
    }

    Optional<Placed> find(String node) {
        return Optional.ofNullable(byId.get(node));
    }

    Optional<Report> report(String node) {
        return find(node).map(placed -> placed.node().report());
    }

    private void place(List<MenuNode> nodes, List<String> path) {
        for (var node : nodes) {
            byId.put(node.id(), new Placed(node, path));
            var below = new ArrayList<>(path);
            below.add(node.title());
            place(node.children(), below);
        }
    }

    /// A node with the titles of the headings above it, the topmost first.
    record Placed(MenuNode node, List<String> path) {
        Placed {
            path = List.copyOf(path);
        }
    }
}
