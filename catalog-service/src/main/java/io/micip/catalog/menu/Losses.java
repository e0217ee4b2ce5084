package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.feed.Outline;
import io.micip.catalog.feed.Tombstone;

/// What a newly read menu no longer has: nodes, and reports of nodes that stay as headings.
///
/// @param nodes    how many nodes went with this menu
/// @param vanished all that is gone by now, what went before included
record Losses(int nodes, List<Vanished> vanished) {

    /// Below this many places, half of them can close.
    private static final int FEW_PLACES = 4;

    Losses {
        vanished = List.copyOf(vanished);
    }

    /// What stays gone where there is no menu to compare with.
    static Losses remembered(List<Vanished> goneBefore, Menu after) {
        var named = named(after);
        return new Losses(0, goneBefore.stream()
                .filter(stone -> isGone(stone, after))
                .map(stone -> renewed(stone, named.get(stone.id())))
                .toList());
    }

    /// What went since the menu before.
    ///
    /// @throws Absurd where half of the nodes, reports or places, or more, are gone without a word about them: that is no
    ///             change of a menu but a read that went wrong. Of a few places only the loss of all is: buildings close, and
    ///             a feed has no word for that
    static Losses between(Outline before, List<Vanished> goneBefore, Menu after, LocalDate today) {
        var named = named(after);
        Predicate<Outline.Entry> goneAsNode = entry -> after.find(entry.id()).isEmpty();
        Predicate<Outline.Entry> goneAsReport = entry -> entry.category() != null
                && after.report(entry.id()).isEmpty();
        Predicate<Outline.Entry> unexplained = entry -> !named.containsKey(entry.id());
        var reports = before.nodes().stream().filter(entry -> entry.category() != null).toList();
        requirePlausible("nodes", count(before.nodes(), goneAsNode.and(unexplained)), before.nodes().size());
        requirePlausible("reports", count(reports, goneAsReport.and(unexplained)), reports.size());
        long closed = count(before.places(), place -> !after.locations().knows(place));
        if (before.places().size() >= FEW_PLACES || closed == before.places().size()) {
            requirePlausible("locations", closed, before.places().size());
        }
        var vanished = new LinkedHashMap<String, Vanished>();
        remembered(goneBefore, after).vanished().forEach(stone -> vanished.put(stone.id(), stone));
        before.nodes().stream()
                .filter(goneAsNode.or(goneAsReport))
                .forEach(entry -> vanished.put(entry.id(), vanished(entry, named.get(entry.id()), today)));
        return new Losses((int) count(before.nodes(), goneAsNode), List.copyOf(vanished.values()));
    }

    /// A node is gone until it is there again; a report until its node holds one again.
    private static boolean isGone(Vanished stone, Menu after) {
        return stone.category() == null ? after.find(stone.id()).isEmpty() : after.report(stone.id()).isEmpty();
    }

    private static void requirePlausible(String what, long gone, int all) {
        if (gone > 0 && gone * 2 >= all) {
            throw new Absurd(Fault.HALF_GONE, gone + " of " + all + " " + what);
        }
    }

    private static <T> long count(java.util.Collection<T> all, Predicate<T> that) {
        return all.stream().filter(that).count();
    }

    private static Map<String, Tombstone> named(Menu after) {
        return after.tombstones().stream().collect(Collectors.toMap(Tombstone::id, stone -> stone));
    }

    private static Vanished vanished(Outline.Entry entry, @Nullable Tombstone stone, LocalDate today) {
        return new Vanished(entry.id(), entry.title(), entry.path(), entry.category(),
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
