package io.micip.catalog.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micip.agreements.SourceId;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.SourceLocations;

/// One version of a source's menu that passed all checks. Immutable.
public final class Menu {
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

    /// Who maintains it.
    public SourceId source() {
        return source;
    }

    /// The version that the source gave to this menu.
    public String version() {
        return version;
    }

    /// The source's own ids of places.
    public SourceLocations locations() {
        return locations;
    }

    /// The topmost nodes in the source's order.
    public List<MenuNode> roots() {
        return roots;
    }

    /// The nodes that the source itself says are gone.
    public List<Tombstone> tombstones() {
        return tombstones;
    }

    /// All nodes by id.
    public Map<String, Placed> nodes() {
        return Map.copyOf(byId);
    }

    /// All nodes in the order of the menu, parents before children.
    public List<Placed> inOrder() {
        return List.copyOf(byId.values());
    }

    /// The node of this id.
    public Optional<Placed> find(String node) {
        return Optional.ofNullable(byId.get(node));
    }

    /// The report that the node of this id holds.
    public Optional<Report> report(String node) {
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
    public record Placed(MenuNode node, List<String> path) {
        public Placed {
            path = List.copyOf(path);
        }
    }
}
