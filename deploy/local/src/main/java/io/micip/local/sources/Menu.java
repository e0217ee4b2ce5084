package io.micip.local.sources;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A source's menu as its maintainers see it: folders and reports, and what has been taken away.
record Menu(List<Item> items, List<MenuFeed.Tombstone> tombstones) {

    Menu {
        items = List.copyOf(items);
        tombstones = List.copyOf(tombstones);
    }

    /// A place in the menu.
    sealed interface Item {

        Stream<Report> reports();

        MenuFeed.Node node(String origin);
    }

    private record Folder(String id, String title, List<Item> children) implements Item {

        @Override
        public Stream<Report> reports() {
            return children.stream().flatMap(Item::reports);
        }

        @Override
        public MenuFeed.Node node(String origin) {
            return new MenuFeed.Node(id, title, children.stream().map(child -> child.node(origin)).toList(), null);
        }
    }

    private record Leaf(Report report) implements Item {

        @Override
        public Stream<Report> reports() {
            return Stream.of(report);
        }

        @Override
        public MenuFeed.Node node(String origin) {
            return report.node(origin);
        }
    }

    static Item folder(String id, String title, Item... children) {
        return new Folder(id, title, Arrays.asList(children));
    }

    static Item leaf(Report report) {
        return new Leaf(report);
    }

    List<Report> reports() {
        return items.stream().flatMap(Item::reports).toList();
    }

    List<MenuFeed.Node> nodes(String origin) {
        return items.stream().map(item -> item.node(origin)).toList();
    }
}
