package io.micip.agreement.impact;

import java.util.List;

import io.micip.agreements.DistrictCode;

/// Port: plan-service, as far as impact asks it. Not promised: that nobody adds or removes a tile meanwhile.
interface Plans {

    /// The tiles of all data sets in the district's list.
    ///
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` or `neighbour-late` where they cannot all be
    ///     read: part of them is no answer; `too-many-data-sets`
    List<ShownTile> tiles(DistrictCode district);
}
