package io.micip.audit.reading;

import java.util.Set;

import io.micip.chassis.identity.Actor;

/// Somebody who reads records, as what, and whose records they may see.
/// @param actor the caller and the grant that permits the reading
/// @param everything whether all records may be seen
/// @param districts the districts whose records may be seen, unless all may
/// @param key the record key of what the reading leaves: a district's code, or `state`
public record Reader(Actor actor, boolean everything, Set<String> districts, String key) {
    public Reader {
        districts = Set.copyOf(districts);
    }

    boolean mayRead(Set<String> districtsOfRecord) {
        return everything || districtsOfRecord.stream().anyMatch(districts::contains);
    }
}
