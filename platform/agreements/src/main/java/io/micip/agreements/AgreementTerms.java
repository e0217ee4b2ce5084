package io.micip.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// All that decides for one district, as one version of its agreement says it: this is what agreement-service hands to
/// its neighbours.
///
/// @param district whose data it is
/// @param version the epoch: rises with every change of the agreement, its flags or its Schedule A
/// @param status how far the agreement has come
/// @param periods when it is in force: empty before the first signature, two where a renewal that the state has
///     acknowledged ahead will take over
/// @param suspensions the flags that stand
/// @param scheduleA what the district shares
public record AgreementTerms(DistrictCode district, long version, AgreementStatus status, List<Period> periods,
        Set<Suspender> suspensions, ScheduleA scheduleA) {

    private static final int MOST_PERIODS = 2;

    /// @throws IllegalArgumentException if the version is negative, or the periods overlap or are more than two
    public AgreementTerms {
        periods = List.copyOf(periods);
        suspensions = Set.copyOf(suspensions);
        if (version < 0) {
            throw new IllegalArgumentException("agreement version: " + version + " (expected: 0 or more)");
        }
        if (periods.size() > MOST_PERIODS
                || periods.size() == MOST_PERIODS && !periods.getFirst().isBefore(periods.getLast())) {
            throw new IllegalArgumentException("periods: " + periods + " (expected: at most two, one after the other)");
        }
    }

    /// Terms with one period, or with none where there is no first instant.
    public AgreementTerms(DistrictCode district, long version, AgreementStatus status, @Nullable Instant from,
            @Nullable Instant until, Set<Suspender> suspensions, ScheduleA scheduleA) {
        this(district, version, status, from == null ? List.of() : List.of(new Period(from, until)), suspensions,
                scheduleA);
    }

    /// The first instant at which the agreement is in force; there for an active agreement.
    public @Nullable Instant effectiveFrom() {
        return periods.isEmpty() ? null : periods.getFirst().from();
    }

    /// The first instant at which it is no longer in force; null for no end.
    public @Nullable Instant effectiveUntil() {
        return periods.isEmpty() ? null : periods.getFirst().until();
    }

    /// When the renewal is in force that takes over from it, if one is acknowledged ahead.
    public Optional<Period> followedBy() {
        return periods.size() < MOST_PERIODS ? Optional.empty() : Optional.of(periods.getLast());
    }

    /// The terms of a district nothing was ever offered to.
    public static AgreementTerms none(DistrictCode district) {
        return new AgreementTerms(district, 0, AgreementStatus.NONE, List.of(), Set.of(), ScheduleA.NOTHING);
    }
}
