package io.micip.agreement.district;

/// A school building.
///
/// @param code 5 digits, leading zeros kept; 90001 and up are invented ones
/// @param name as the state writes it
record Building(String code, String name) {

    /// @throws IllegalArgumentException if the code is not 5 digits
    public Building {
        if (!code.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("building code: " + code + " (expected: 5 digits)");
        }
    }
}
