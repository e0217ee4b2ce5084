package io.micip.catalog.menu;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A line of the change history: one thing that a newly read menu says differently of one node.
///
/// @param node  id of the node; null where the line is about the whole menu
/// @param title of the node after the change, or before it where it vanished
/// @param from  what was, in words or codes; null where nothing was
/// @param to    what is now; null where nothing is
record NodeChange(Kind kind, @Nullable String node, String title, @Nullable String from, @Nullable String to) {

    /// What changed.
    enum Kind {
        /// The menu was read for the first time; `to` says with how many nodes.
        BEGAN("began"),
        /// A node came; `to` is its path.
        ADDED("added"),
        /// A node that was gone is there again; `from` is the day it had vanished.
        RETURNED("returned"),
        /// A node has another title.
        RENAMED("renamed"),
        /// A node stands under other headings.
        MOVED("moved"),
        /// A node holds a report now, or holds none any more.
        REPORT_CHANGED("report-changed"),
        CATEGORY_CHANGED("category-changed"),
        GRAINS_CHANGED("grains-changed"),
        CADENCE_CHANGED("cadence-changed"),
        /// The source posted new data.
        DATA_POSTED("data-posted"),
        /// The template of the report's address is another.
        ADDRESS_CHANGED("address-changed"),
        /// Parameters came, went, or take other values; named are those that do.
        PARAMETERS_CHANGED("parameters-changed"),
        /// A node is gone; `to` is its successor, if the source names one.
        VANISHED("vanished"),
        /// The source named the successor of a node that was gone.
        SUCCEEDED("succeeded"),
        /// More changed at once than is told line by line; `to` says how much.
        MORE("more");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The word in the API and in the store.
        String code() {
            return code;
        }

        static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
        }
    }
}
