package io.micip.agreement.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Outline;
import io.micip.agreement.district.District;

/// One district with its agreement as it stands at an instant.
///
/// @param district the district
/// @param outline its agreement, or null where nothing was ever offered
/// @param standing how it stands
/// @param waits who waits for whom
record DistrictStanding(District district, @Nullable Outline outline, Standing standing, List<Wait> waits) {

    /// Copies the waits.
    DistrictStanding {
        waits = List.copyOf(waits);
    }

    static DistrictStanding of(District district, @Nullable Outline outline, Instant at) {
        Outline now = outline == null ? null : outline.asOf(at);
        return new DistrictStanding(district, now, Standing.of(now, at), Wait.of(now, at));
    }

    /// Days left of the agreement in force; empty without one or without an end.
    OptionalLong daysLeft(Instant at) {
        return outline == null
                ? OptionalLong.empty()
                : outline.inForce(at).map(agreement -> agreement.term().daysLeft(at)).orElseGet(OptionalLong::empty);
    }
}
