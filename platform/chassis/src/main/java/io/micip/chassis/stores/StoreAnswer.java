package io.micip.chassis.stores;

import java.util.List;
import java.util.stream.Stream;

/// What was found in one store, or in a part of it. Says where, never what.
///
/// @param service   whose store
/// @param documents all that were read
/// @param values    texts and numbers that were searched
/// @param encrypted values that nobody can search, for their key is not stored
/// @param leftOut   values that name persons by their purpose: the very requests to search for them
/// @param found     in how many values a name stands
/// @param places    where, the first of them: `service/collection/field/id`
public record StoreAnswer(String service, long documents, long values, long encrypted, long leftOut, long found,
        List<String> places) {
    static final int MOST_PLACES = 100;

    public StoreAnswer {
        places = List.copyOf(places);
    }

    /// Of a store of which nothing was read yet.
    public static StoreAnswer none(String service) {
        return new StoreAnswer(service, 0, 0, 0, 0, 0, List.of());
    }

    /// This part and the next of the same store, as one.
    public StoreAnswer and(StoreAnswer next) {
        return new StoreAnswer(service, documents + next.documents, values + next.values, encrypted + next.encrypted,
                leftOut + next.leftOut, found + next.found,
                Stream.concat(places.stream(), next.places.stream()).limit(MOST_PLACES).toList());
    }
}
