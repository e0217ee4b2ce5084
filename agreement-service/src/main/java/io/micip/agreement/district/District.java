package io.micip.agreement.district;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;

/// A district as the entity master lists it, local or charter, open or closed. It is never forgotten: one that the
/// state no longer lists is closed.
///
/// @param code its code; a district that got a new code stands twice, the old one closed
/// @param name as the state writes it
/// @param isd code of its ISD; comes from the file, never from the district's digits
/// @param open whether it is open
/// @param enrolment the last fall count, if known
/// @param successor the code that took this one's place
/// @param buildings its schools, sorted by code
public record District(DistrictCode code, String name, String isd, boolean open, @Nullable Enrolment enrolment,
        @Nullable DistrictCode successor, List<Building> buildings) {

    /// Copies the buildings.
    public District {
        buildings = List.copyOf(buildings);
    }

    District closed() {
        return new District(code, name, isd, false, enrolment, successor, buildings);
    }
}
