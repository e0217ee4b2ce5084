package io.micip.catalog.report;

import org.jspecify.annotations.Nullable;

/// One value a parameter can take, with the words for it.
///
/// @param group the heading it stands under in a picker, if any
public record Option(String value, String label, @Nullable String group) {

    /// An option without a heading.
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
