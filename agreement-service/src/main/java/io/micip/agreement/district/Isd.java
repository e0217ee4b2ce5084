package io.micip.agreement.district;

/// An intermediate school district, whatever it calls itself (ISD, ESA, RESA).
///
/// @param code 2 digits
/// @param name as the state writes it
record Isd(String code, String name) {

    /// @throws IllegalArgumentException if the code is not 2 digits
    public Isd {
        if (!code.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("ISD code: " + code + " (expected: 2 digits)");
        }
    }
}
