package io.micip.catalog.district;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.micip.catalog.district.District.Building;

/// Entity masters for the tests of other features.
public final class DistrictFixtures {

    private DistrictFixtures() {}

    /// A master in which every district is Dearborn, with one building, in the ISD that the test says.
    public static DistrictAccess dearborn(Supplier<String> isd) {
        return new DistrictAccess(code -> Optional.of(
                new District(code, "Dearborn", isd.get(), List.of(new Building("90001", "Example School")))));
    }
}
