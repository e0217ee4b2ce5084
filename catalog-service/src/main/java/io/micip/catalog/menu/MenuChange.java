package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.feed.Tombstone;
import io.micip.catalog.report.Report;

/// What a newly read menu changes: how many nodes came, went or changed, and what is now gone for tiles that refer to it.
///
/// @param vanished all nodes that are gone by now, those gone before included
record MenuChange(int added, int gone, int changed, List<Vanished> vanished) {
    /// Below this number of nodes a menu may lose most of them at once: it is too small for "half" to mean anything.
    private static final int SMALL = 4;

    MenuChange {
        vanished = List.copyOf(vanished);
    }

    /// Compares a newly read menu with the last good one.
    ///
    /// @param before       the last good menu, or null for the first read
    /// @param goneBefore   what was gone by then
    /// @param today        the day of this read, in Detroit
    /// @throws Absurd where more than half of the nodes are gone and the source has no tombstone for them
    static MenuChange between(@Nullable Menu before, List<Vanished> goneBefore, Menu after, LocalDate today) {
        if (before == null) {
            return new MenuChange(after.nodes().size(), 0, 0, List.of());
        }
        var named = after.tombstones().stream().collect(Collectors.toMap(Tombstone::id, stone -> stone));
        var goneNow = before.nodes().values().stream()
                .filter(placed -> after.find(placed.node().id()).isEmpty())
                .toList();
        requirePlausible(before, goneNow.stream().filter(placed -> !named.containsKey(placed.node().id())).count());
        var vanished = new LinkedHashMap<String, Vanished>();
        goneBefore.stream().filter(stone -> after.find(stone.id()).isEmpty())
                .forEach(stone -> vanished.put(stone.id(), renewed(stone, named.get(stone.id()))));
        goneNow.forEach(placed -> vanished.put(placed.node().id(),
                vanished(placed, named.get(placed.node().id()), today)));
        return new MenuChange((int) added(before, after), goneNow.size(), (int) changed(before, after),
                new ArrayList<>(vanished.values()));
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

    private static long added(Menu before, Menu after) {
        return after.nodes().keySet().stream().filter(id -> before.find(id).isEmpty()).count();
    }

    private static long changed(Menu before, Menu after) {
        return after.nodes().entrySet().stream()
                .filter(entry -> before.find(entry.getKey()).filter(old -> !same(old, entry)).isPresent())
                .count();
    }

    /// Whether a node says the same as before; its children are compared on their own.
    private static boolean same(Menu.Placed old, Map.Entry<String, Menu.Placed> entry) {
        var now = entry.getValue();
        return old.path().equals(now.path())
                && old.node().title().equals(now.node().title())
                && Objects.equals(old.node().report(), now.node().report());
    }
}
