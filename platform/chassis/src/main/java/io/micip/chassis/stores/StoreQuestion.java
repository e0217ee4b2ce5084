package io.micip.chassis.stores;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a neighbour asks a store for.
///
/// @param names one to ten, each with a letter or digit in it
/// @param after `next` of the page before; null for the first
public record StoreQuestion(List<String> names, @Nullable String after) {
    static final int MOST = 10;

    public StoreQuestion {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
