package io.micip.catalog.district;

import java.util.Optional;

import io.micip.agreements.DistrictCode;

/// The entity master. What it answers may be some minutes old; it decides no coverage, only names and pickers, and which
/// ISD a district belongs to.
interface Districts {
    /// The district of this code; nothing where the master does not have it.
    ///
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` while the master could never be asked
    Optional<District> find(DistrictCode code);
}
