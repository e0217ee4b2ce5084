package io.micip.plan.district;

import io.micip.agreements.DistrictCode;

/// Which districts belong to an intermediate school district (ISD). The answer comes from the entity master, never from
/// the digits of a code. Where the master cannot be asked and was never read, no district belongs to any ISD.
public interface Districts {
    /// Whether the district belongs to the ISD.
    ///
    /// @param isd      the ISD's code, 2 digits
    /// @param district the district
    boolean isIn(String isd, DistrictCode district);
}
