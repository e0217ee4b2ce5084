package io.micip.chassis.identity;

/// Which districts an intermediate school district serves. Comes from the entity master, never from the digits of a
/// code. A service that decides for ISD consultants provides one.
public interface IsdMembership {
    /// Whether the district is one of the ISD's; false also while that is not known.
    ///
    /// @param isd          2 digits
    /// @param districtCode 5 digits
    boolean contains(String isd, String districtCode);
}
