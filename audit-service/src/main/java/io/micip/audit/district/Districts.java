package io.micip.audit.district;

import java.util.Set;

/// Which districts belong to an intermediate school district. The answer comes from the entity master, never from the
/// digits of a code.
public interface Districts {
    /// The codes of an ISD's districts; empty if it has none or is not known.
    /// @param isd the ISD's code, 2 digits
    /// @throws io.micip.chassis.problem.Refused if the entity master was never read and cannot be asked
    Set<String> of(String isd);
}
