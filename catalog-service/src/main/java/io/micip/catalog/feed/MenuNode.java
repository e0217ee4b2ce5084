package io.micip.catalog.feed;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.report.Report;

/// An entry of a menu: a heading over others, a report, or both.
///
/// @param id unique in the menu, for good: a source never gives it to another entry
public record MenuNode(String id, String title, List<MenuNode> children, @Nullable Report report) {

    public MenuNode {
        children = List.copyOf(children);
    }
}
