package io.micip.catalog.district;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// agreement-service, as far as districts are asked of it.
interface EntityMaster {
    /// All districts with their buildings.
    ///
    /// @param etag of the copy we have, or null
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` or `neighbour-late`
    Answer districts(@Nullable String etag);

    /// @param districts null where the copy with the ETag sent is still right
    record Answer(@Nullable List<District> districts, @Nullable String etag) {}
}
