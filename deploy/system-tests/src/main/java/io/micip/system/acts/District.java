package io.micip.system.acts;

/// A district of the demonstration and the accounts of its people.
///
/// @param code   5 digits
/// @param people ending of their user names
public record District(String code, String people) {
    /// Has an agreement; its Schedule A lists attendance.
    public static final District DEARBORN = new District("82030", "dearborn");
    /// Has an agreement; its Schedule A lists attendance.
    public static final District DETROIT = new District("82015", "detroit");
    /// Has no agreement.
    public static final District NOVI = new District("63100", "novi");

    /// User name of its planner.
    public String planner() {
        return "planner." + people;
    }

    /// User name of its signer.
    public String signer() {
        return "signer." + people;
    }
}
