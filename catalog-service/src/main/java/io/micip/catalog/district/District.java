package io.micip.catalog.district;

import java.util.List;
import java.util.Optional;

import io.micip.agreements.DistrictCode;

/// A district of the entity master with its buildings.
///
/// @param isd       the 2 digits of the intermediate school district it belongs to
/// @param buildings in the order of the master
public record District(DistrictCode code, String name, String isd, List<Building> buildings) {

    public District {
        buildings = List.copyOf(buildings);
    }

    /// The building of this code, if it is one of this district's.
    public Optional<Building> building(String code) {
        return buildings.stream().filter(building -> building.code().equals(code)).findFirst();
    }

    /// A building of the district.
    ///
    /// @param code 5 digits, unique in the state
    public record Building(String code, String name) {}
}
