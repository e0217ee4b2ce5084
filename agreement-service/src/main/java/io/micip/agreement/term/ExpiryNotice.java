package io.micip.agreement.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// That both sides were told of an agreement's coming end. Each is given once for a last day; after an extension the
/// count begins anew.
///
/// @param daysBefore 90, 30 or 7
/// @param lastDay the day it is about
/// @param at when it was given
public record ExpiryNotice(int daysBefore, LocalDate lastDay, Instant at) {

    /// How many days before the last day notices are due, the earliest first.
    public static final List<Integer> DAYS = List.of(90, 30, 7);

    /// @throws IllegalArgumentException if there is no notice so many days before
    public ExpiryNotice {
        if (!DAYS.contains(daysBefore)) {
            throw new IllegalArgumentException(
                    "notice: " + daysBefore + " days before (expected: one of " + DAYS + ")");
        }
    }
}
