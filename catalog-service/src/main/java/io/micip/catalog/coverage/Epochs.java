package io.micip.catalog.coverage;

import java.util.Map;

import io.micip.agreements.DistrictCode;

/// The highest version of each district's agreement that any instance ever believed. Outlives restarts, so that a store of
/// agreements that was set back cannot bring a permit back that was taken since. Not promised: that a version read here was
/// the last word; a higher one may be on its way.
interface Epochs {
    /// All that are kept.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` where the store does not answer
    Map<DistrictCode, Long> all();

    /// Keeps versions; one that is lower than what is kept changes nothing.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` where they could not be kept
    void raise(Map<DistrictCode, Long> versions);
}
