package io.micip.agreement.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Period;

/// How long an agreement holds: whole days in Detroit, kept as instants. From 00:00 of its first day until 24:00 of its
/// last.
///
/// @param from the first instant
/// @param until the first instant after its end; null for no end
public record Term(Instant from, @Nullable Instant until) {

    /// Longest that an agreement may hold, or be extended by.
    public static final int MOST_YEARS = 20;

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

    /// The same, as neighbours know it.
    public Period asPeriod() {
        return new Period(from, until);
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

    /// The same term with another last day.
    public Term until(LocalDate last) {
        return new Term(from, startOf(last.plusDays(1)));
    }

    /// Whole days left after the day it is, 0 on the last day; empty without an end.
    public OptionalLong daysLeft(Instant at) {
        return lastDay().map(last -> OptionalLong.of(ChronoUnit.DAYS.between(dayOf(at), last)))
                .orElseGet(OptionalLong::empty);
    }

    /// Whether its last day has passed.
    public boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /// Whether its first day has come.
    public boolean hasBegun(Instant at) {
        return !at.isBefore(from);
    }

    /// 00:00 of a day in Detroit.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DETROIT).toInstant();
    }
}
