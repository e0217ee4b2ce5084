package io.micip.agreements;

import java.util.Optional;
import java.util.regex.Pattern;

/// A school year, named by the calendar year it closes in: 2025 is the year 2024-25.
///
/// @param closing from [#FIRST] to [#LAST]
public record SchoolYear(int closing) implements Comparable<SchoolYear> {

    /// The earliest year that can be named.
    public static final int FIRST = 1990;

    /// The latest year that can be named.
    public static final int LAST = 2100;

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    /// @throws IllegalArgumentException if the year lies outside the range
    public SchoolYear {
        if (closing < FIRST || closing > LAST) {
            throw new IllegalArgumentException(
                    "school year: " + closing + " (expected: closing year from " + FIRST + " to " + LAST + ")");
        }
    }

    /// The year these 4 digits spell, or empty.
    public static Optional<SchoolYear> find(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int closing = Integer.parseInt(text);
        return closing < FIRST || closing > LAST ? Optional.empty() : Optional.of(new SchoolYear(closing));
    }

    /// As it is spoken: `2024-25`.
    public String label() {
        return "%d-%02d".formatted(closing - 1, closing % 100);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(closing, other.closing);
    }

    @Override
    public String toString() {
        return Integer.toString(closing);
    }
}
