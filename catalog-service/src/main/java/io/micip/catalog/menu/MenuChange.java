package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.feed.Outline;
import io.micip.catalog.menu.NodeChange.Kind;

/// What a newly read menu changes: how many nodes came, went or changed, line by line, and what is now gone for tiles that
/// refer to it. Nodes are the same as long as their ids are: one with another title or under other headings is renamed or
/// moved, never another.
///
/// @param lines    of the change history, at most 2,000
/// @param vanished all nodes that are gone or hold no report any more, those gone before included
record MenuChange(int added, int gone, int changed, List<NodeChange> lines, List<Vanished> vanished) {
    /// Most lines that one change of a menu leaves in the history.
    static final int MOST_LINES = 2_000;

    MenuChange {
        lines = List.copyOf(lines);
        vanished = List.copyOf(vanished);
    }

    /// Compares a newly read menu with the last good one.
    ///
    /// @param before       the last good menu, or null for the first read
    /// @param goneBefore   what was gone by then; stays gone whatever became of the last good menu
    /// @param today        the day of this read, in Detroit
    /// @throws Absurd where half of the nodes, reports or locations are gone and the source has no tombstone for them
    static MenuChange between(@Nullable Menu before, List<Vanished> goneBefore, Menu after, LocalDate today) {
        if (before == null) {
            return new MenuChange(after.nodes().size(), 0, 0, List.of(began(after)),
                    Losses.remembered(goneBefore, after).vanished());
        }
        var losses = Losses.between(Outline.of(before), goneBefore, after, today);
        var changes = new NodeChanges(before, goneBefore);
        changes.over(after);
        changes.gone(losses.vanished());
        return new MenuChange(changes.added(), losses.nodes(), changes.changed(), changes.lines(), losses.vanished());
    }

    /// Compares a newly read menu with a copy that is not believed any more. What that copy said is forgotten; what it spoke
    /// of is not, so that a menu cannot lose half of it unnoticed and tiles learn what went.
    ///
    /// @throws Absurd as [#between]
    static MenuChange since(Outline doubted, List<Vanished> goneBefore, Menu after, LocalDate today) {
        var losses = Losses.between(doubted, goneBefore, after, today);
        var known = doubted.nodes().stream().map(Outline.Entry::id).collect(Collectors.toSet());
        var added = after.nodes().keySet().stream().filter(id -> !known.contains(id)).count();
        return new MenuChange((int) added, losses.nodes(), 0, List.of(began(after)), losses.vanished());
    }

    /// Ids of the nodes that came, went or changed, as far as they are told line by line.
    List<String> nodes() {
        return lines.stream().map(NodeChange::node).filter(Objects::nonNull).distinct().toList();
    }

    private static NodeChange began(Menu after) {
        return new NodeChange(Kind.BEGAN, null, "", null, String.valueOf(after.nodes().size()));
    }
}
