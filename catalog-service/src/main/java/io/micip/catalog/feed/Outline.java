package io.micip.catalog.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.catalog.feed.FeedDocument.WrittenNode;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Place;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;

/// What a menu spoke of: its nodes and places, without what it said of them. Can be drawn of a copy that is not believed
/// any more too, so that what is missing from the next one is noticed.
///
/// @param nodes  in the order of the menu, parents before children
/// @param places that the source could show
public record Outline(List<Entry> nodes, Set<Place> places) {
    private static final String UNKNOWN = "unknown";

    public Outline {
        nodes = List.copyOf(nodes);
        places = Set.copyOf(places);
    }

    /// A node.
    ///
    /// @param path     titles of the headings above it
    /// @param category code of the category if it held a report, `unknown` where the code is no longer one
    public record Entry(String id, String title, List<String> path, @Nullable String category) {
        public Entry {
            path = List.copyOf(path);
        }
    }

    /// Of a menu that is believed.
    public static Outline of(Menu menu) {
        return new Outline(menu.inOrder().stream().map(Outline::entry).toList(), menu.locations().ids().keySet());
    }

    private static Entry entry(Menu.Placed placed) {
        var node = placed.node();
        @Nullable
        Report report = node.report();
        return new Entry(node.id(), node.title(), placed.path(), report == null ? null : report.category().code());
    }

    static Outline of(FeedDocument document) {
        var nodes = new ArrayList<Entry>();
        walk(document.nodes(), List.of(), nodes);
        var places = present(document.locations()).stream()
                .flatMap(location -> Level.ofCode(Objects.requireNonNullElse(location.level(), ""))
                        .flatMap(level -> Place.of(level, Objects.requireNonNullElse(location.entity(), "")))
                        .stream())
                .collect(Collectors.toSet());
        return new Outline(nodes, places);
    }

    private static void walk(@Nullable List<@Nullable WrittenNode> written, List<String> path, List<Entry> into) {
        for (var node : present(written)) {
            var id = node.id();
            if (id == null || !ReportId.isNodeId(id)) {
                continue;
            }
            var title = title(node.title(), id);
            into.add(new Entry(id, title, path, category(node)));
            var below = new ArrayList<>(path);
            below.add(title);
            walk(node.children(), below, into);
        }
    }

    /// A title that may not be shown any more is left out, as the copy is.
    private static String title(@Nullable String written, String id) {
        try {
            return FeedText.words(written, FeedReader.LONGEST_TITLE, id);
        } catch (Absurd _) {
            return id;
        }
    }

    private static @Nullable String category(WrittenNode node) {
        return Optional.ofNullable(node.report())
                .map(report -> Category.find(Objects.requireNonNullElse(report.category(), "")).map(Category::code)
                        .orElse(UNKNOWN))
                .orElse(null);
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> written) {
        var present = new ArrayList<T>();
        if (written != null) {
            for (var one : written) {
                if (one != null) {
                    present.add(one);
                }
            }
        }
        return present;
    }
}
