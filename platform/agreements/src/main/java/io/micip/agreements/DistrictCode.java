package io.micip.agreements;

import java.util.Optional;
import java.util.regex.Pattern;

/// The state's code of a district: exactly 5 digits, leading zeros kept (`82030`). It says nothing about the district's
/// ISD: charters break that habit, so the ISD is always looked up.
///
/// Source: Educational Entity Master (DCODE).
///
/// @param value 5 digits
public record DistrictCode(String value) implements Comparable<DistrictCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    /// @throws IllegalArgumentException if the value is not 5 digits
    public DistrictCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("district code: " + value + " (expected: 5 digits)");
        }
    }

    /// The code these characters spell, or empty.
    public static Optional<DistrictCode> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DistrictCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(DistrictCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
