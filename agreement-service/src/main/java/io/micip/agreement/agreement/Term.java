package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How long an agreement holds: whole days in Detroit, kept as instants. From 00:00 of its first day until 24:00 of its
/// last.
///
/// @param from the first instant
/// @param until the first instant after its end; null for no end
record Term(Instant from, @Nullable Instant until) {

    /// Where agreement days begin and end.
    public static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    /// @throws IllegalArgumentException if it ends before it begins
    public Term {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("term (expected: its end after its beginning)");
        }
    }

    /// The term of these days, both included.
    ///
    /// @throws IllegalArgumentException if the last day is before the first
    public static Term ofDays(LocalDate first, @Nullable LocalDate last) {
        return new Term(startOf(first), last == null ? null : startOf(last.plusDays(1)));
    }

    /// The day it is in Detroit.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, DETROIT);
    }

    /// The first day.
    public LocalDate firstDay() {
        return dayOf(from);
    }

    /// The last day, if it has one.
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until).map(end -> dayOf(end).minusDays(1));
    }

    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    boolean hasBegun(Instant at) {
        return !at.isBefore(from);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DETROIT).toInstant();
    }
}
