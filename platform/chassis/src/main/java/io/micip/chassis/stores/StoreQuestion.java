package io.micip.chassis.stores;

import java.util.List;

/// What a neighbour asks a store for.
///
/// @param names one to ten, each with a letter or digit in it
public record StoreQuestion(List<String> names) {
    static final int MOST = 10;

    public StoreQuestion {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
