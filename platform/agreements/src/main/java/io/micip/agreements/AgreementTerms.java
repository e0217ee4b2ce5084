package io.micip.agreements;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// All that decides for one district, as one version of its agreement says it: this is what agreement-service hands to
/// its neighbours.
///
/// @param district whose data it is
/// @param version the epoch: rises with every change of the agreement, its flags or its Schedule A
/// @param status how far the agreement has come
/// @param effectiveFrom the first instant at which it is in force (00:00 in Detroit); there for an active agreement
/// @param effectiveUntil the first instant at which it is no longer in force (24:00 in Detroit); null for no end
/// @param suspensions the flags that stand
/// @param scheduleA what the district shares
public record AgreementTerms(DistrictCode district, long version, AgreementStatus status,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil, Set<Suspender> suspensions, ScheduleA scheduleA) {

    /// @throws IllegalArgumentException if the version is negative or the end is not after the beginning
    public AgreementTerms {
        suspensions = Set.copyOf(suspensions);
        if (version < 0) {
            throw new IllegalArgumentException("agreement version: " + version + " (expected: 0 or more)");
        }
        if (effectiveFrom != null && effectiveUntil != null && !effectiveUntil.isAfter(effectiveFrom)) {
            throw new IllegalArgumentException(
                    "effective until: " + effectiveUntil + " (expected: after " + effectiveFrom + ")");
        }
    }

    /// The terms of a district nothing was ever offered to.
    public static AgreementTerms none(DistrictCode district) {
        return new AgreementTerms(district, 0, AgreementStatus.NONE, null, null, Set.of(), ScheduleA.NOTHING);
    }
}
