package io.micip.agreement.district;

import io.micip.agreements.SchoolYear;

/// How many students a district counted in a fall.
///
/// @param count 0 or more
/// @param schoolYear of that fall
record Enrolment(int count, SchoolYear schoolYear) {

    /// @throws IllegalArgumentException if the count is negative
    public Enrolment {
        if (count < 0) {
            throw new IllegalArgumentException("enrolment: " + count + " (expected: 0 or more)");
        }
    }
}
