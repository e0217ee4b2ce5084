package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.feed.Tombstone;
import io.micip.catalog.menu.NodeChange.Kind;
import io.micip.catalog.report.Report;

/// What a newly read menu changes: how many nodes came, went or changed, line by line, and what is now gone for tiles that
/// refer to it. Nodes are the same as long as their ids are: one with another title or under other headings is renamed or
/// moved, never another.
///
/// @param lines    of the change history, at most 2,000
/// @param vanished all nodes that are gone by now, those gone before included
record MenuChange(int added, int gone, int changed, List<NodeChange> lines, List<Vanished> vanished) {
    /// Most lines that one change of a menu leaves in the history.
    static final int MOST_LINES = 2_000;
    /// Below this number of nodes a menu may lose most of them at once: it is too small for "half" to mean anything.
    private static final int SMALL = 4;

    MenuChange {
        lines = List.copyOf(lines);
        vanished = List.copyOf(vanished);
    }

    /// Compares a newly read menu with the last good one.
    ///
    /// @param before       the last good menu, or null for the first read and where the kept copy is not believed any more
    /// @param goneBefore   what was gone by then; stays gone whatever became of the last good menu
    /// @param today        the day of this read, in Detroit
    /// @throws Absurd where more than half of the nodes are gone and the source has no tombstone for them
    static MenuChange between(@Nullable Menu before, List<Vanished> goneBefore, Menu after, LocalDate today) {
        var named = after.tombstones().stream().collect(Collectors.toMap(Tombstone::id, stone -> stone));
        var stillGone = goneBefore.stream()
                .filter(stone -> after.find(stone.id()).isEmpty())
                .map(stone -> renewed(stone, named.get(stone.id())))
                .toList();
        if (before == null) {
            var nodes = after.nodes().size();
            return new MenuChange(nodes, 0, 0,
                    List.of(new NodeChange(Kind.BEGAN, null, "", null, String.valueOf(nodes))), stillGone);
        }
        var goneNow = before.inOrder().stream().filter(placed -> after.find(placed.node().id()).isEmpty()).toList();
        requirePlausible(before, goneNow.stream().filter(placed -> !named.containsKey(placed.node().id())).count());
        var vanished = new LinkedHashMap<String, Vanished>();
        stillGone.forEach(stone -> vanished.put(stone.id(), stone));
        goneNow.forEach(placed -> vanished.put(placed.node().id(),
                vanished(placed, named.get(placed.node().id()), today)));
        var changes = new NodeChanges(before, goneBefore);
        changes.over(after);
        changes.gone(List.copyOf(vanished.values()));
        return new MenuChange(changes.added(), goneNow.size(), changes.changed(), changes.lines(),
                List.copyOf(vanished.values()));
    }

    /// Ids of the nodes that came, went or changed, as far as they are told line by line.
    List<String> nodes() {
        return lines.stream().map(NodeChange::node).filter(Objects::nonNull).distinct().toList();
    }

    private static void requirePlausible(Menu before, long unexplained) {
        var nodes = before.nodes().size();
        if (nodes >= SMALL && unexplained * 2 > nodes) {
            throw new Absurd(Fault.HALF_GONE, unexplained + " of " + nodes);
        }
    }

    private static Vanished vanished(Menu.Placed placed, @Nullable Tombstone stone, LocalDate today) {
        var node = placed.node();
        @Nullable
        Report report = node.report();
        return new Vanished(node.id(), node.title(), placed.path(), report == null ? null : report.category().code(),
                stone == null ? today : stone.vanished(), stone == null ? null : stone.successor());
    }

    /// A tombstone the source wrote later still says when, and what took the place.
    private static Vanished renewed(Vanished known, @Nullable Tombstone stone) {
        return stone == null
                ? known
                : new Vanished(known.id(), known.title(), known.path(), known.category(), stone.vanished(),
                        stone.successor());
    }
}
