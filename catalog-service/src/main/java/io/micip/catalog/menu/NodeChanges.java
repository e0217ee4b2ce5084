package io.micip.catalog.menu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Grain;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.menu.NodeChange.Kind;
import io.micip.catalog.report.Parameter;
import io.micip.catalog.report.Report;

/// Tells, node by node and in the order of the menu, what one menu says differently from the one before.
final class NodeChanges {
    private final Menu before;
    private final Map<String, Vanished> goneBefore;
    private final List<NodeChange> lines = new ArrayList<>();
    private final Set<String> staying = new HashSet<>();
    private int added;
    private int changed;

    /// @param goneBefore what was gone by the menu before
    NodeChanges(Menu before, List<Vanished> goneBefore) {
        this.before = before;
        this.goneBefore = goneBefore.stream().collect(Collectors.toMap(Vanished::id, Function.identity()));
    }

    /// Goes over the nodes that are there now.
    void over(Menu after) {
        for (var placed : after.inOrder()) {
            staying.add(placed.node().id());
            var earlier = before.find(placed.node().id());
            if (earlier.isPresent()) {
                compare(earlier.get(), placed);
            } else {
                came(placed);
            }
        }
    }

    /// Goes over what is gone now. Of a node that stays without its report the line about the report says it.
    void gone(List<Vanished> vanished) {
        for (var stone : vanished) {
            var known = goneBefore.get(stone.id());
            if (known == null && !staying.contains(stone.id())) {
                lines.add(new NodeChange(Kind.VANISHED, stone.id(), stone.title(), path(stone.path(), stone.title()),
                        stone.successor()));
            } else if (known != null && !Objects.equals(known.successor(), stone.successor())) {
                lines.add(new NodeChange(Kind.SUCCEEDED, stone.id(), stone.title(), known.successor(),
                        stone.successor()));
            }
        }
    }

    /// How many nodes came.
    int added() {
        return added;
    }

    /// How many nodes that stayed say something else.
    int changed() {
        return changed;
    }

    /// The lines, cut where there are more than a change may leave.
    List<NodeChange> lines() {
        if (lines.size() <= MenuChange.MOST_LINES) {
            return List.copyOf(lines);
        }
        var told = new ArrayList<>(lines.subList(0, MenuChange.MOST_LINES - 1));
        told.add(new NodeChange(Kind.MORE, null, "", null, String.valueOf(lines.size() - told.size())));
        return told;
    }

    private void came(Menu.Placed placed) {
        var node = placed.node();
        var gone = goneBefore.get(node.id());
        added++;
        lines.add(gone == null
                ? new NodeChange(Kind.ADDED, node.id(), node.title(), null, path(placed))
                : new NodeChange(Kind.RETURNED, node.id(), node.title(), gone.on().toString(), path(placed)));
    }

    private void compare(Menu.Placed earlier, Menu.Placed now) {
        var sayBefore = lines.size();
        var node = now.node();
        line(Kind.RENAMED, now, earlier.node().title(), node.title());
        line(Kind.MOVED, now, path(earlier.path()), path(now.path()));
        compareReports(now, earlier.node().report(), node.report());
        changed += lines.size() > sayBefore ? 1 : 0;
    }

    private void compareReports(Menu.Placed now, @Nullable Report earlier, @Nullable Report report) {
        if (earlier == null || report == null) {
            line(Kind.REPORT_CHANGED, now, earlier == null ? null : earlier.template(),
                    report == null ? null : report.template());
            return;
        }
        line(Kind.CATEGORY_CHANGED, now, earlier.category().code(), report.category().code());
        line(Kind.GRAINS_CHANGED, now, grains(earlier), grains(report));
        line(Kind.CADENCE_CHANGED, now, earlier.cadence().words(), report.cadence().words());
        line(Kind.DATA_POSTED, now, posted(earlier), posted(report));
        line(Kind.ADDRESS_CHANGED, now, earlier.template(), report.template());
        var parameters = parametersThatDiffer(earlier, report);
        if (!parameters.isEmpty()) {
            line(Kind.PARAMETERS_CHANGED, now, null, parameters);
        }
    }

    private void line(Kind kind, Menu.Placed now, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            lines.add(new NodeChange(kind, now.node().id(), now.node().title(), from, to));
        }
    }

    private static String grains(Report report) {
        return report.grains().stream().sorted().map(Grain::code).collect(Collectors.joining(", "));
    }

    private static @Nullable String posted(Report report) {
        var posted = report.cadence().posted();
        return posted == null ? null : posted.toString();
    }

    /// Names of the parameters that came, went, or are not what they were.
    private static String parametersThatDiffer(Report earlier, Report report) {
        var was = byName(earlier);
        var is = byName(report);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        return String.join(", ", names);
    }

    private static Map<String, Parameter> byName(Report report) {
        var byName = new TreeMap<String, Parameter>();
        report.parameters().forEach(parameter -> byName.put(parameter.name(), parameter));
        return byName;
    }

    private static String path(Menu.Placed placed) {
        return path(placed.path(), placed.node().title());
    }

    private static String path(List<String> headings, String title) {
        var whole = new ArrayList<>(headings);
        whole.add(title);
        return path(whole);
    }

    private static String path(List<String> titles) {
        return String.join(" > ", titles);
    }
}
