package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A node that once was in the menu: what tiles that refer to it can still say of it.
///
/// @param path      the titles of the headings it stood under
/// @param category  the code of the data category, if it held a report
/// @param on        the day the source names, or else the day (Detroit) on which it was found gone
/// @param successor the node that took its place, if the source names one
record Vanished(String id, String title, List<String> path, @Nullable String category, LocalDate on,
        @Nullable String successor) {

    Vanished {
        path = List.copyOf(path);
    }
}
