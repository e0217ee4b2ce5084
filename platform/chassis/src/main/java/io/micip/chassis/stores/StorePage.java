package io.micip.chassis.stores;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// A part of a store that was searched.
///
/// @param part what was found in it
/// @param next how to ask for what comes after it; null once the store was read whole. It holds an id of the store: to be
///             handed back, not to be kept or shown
/// @param all  how many documents the store has, about
public record StorePage(StoreAnswer part, @Nullable String next, long all) {
    public StorePage {
        Objects.requireNonNull(part, "part");
    }
}
