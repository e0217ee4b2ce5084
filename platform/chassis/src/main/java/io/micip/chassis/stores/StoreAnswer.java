package io.micip.chassis.stores;

import java.util.List;

/// What was found in one store. Says where, never what.
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
    public StoreAnswer {
        places = List.copyOf(places);
    }
}
